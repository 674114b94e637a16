// SPDX-License-Identifier: Apache-2.0

/// A word form's number in one worker's vocabulary.
///
/// The number is a private matter of the worker that gave it: two workers number the same word
/// differently. So a term is neither `Hashable` nor `Codable`; the ready-made summary kinds keep
/// terms and translate them when they merge.
public struct Term: Sendable {
    /// The number, dense from 0.
    @usableFromInline let id: UInt32

    @usableFromInline
    init(id: UInt32) {
        self.id = id
    }

    /// The number as an index of arrays that an analyzer keeps per vocabulary.
    @inlinable public var index: Int { Int(id) }

    /// The term of tokens that are no words.
    @usableFromInline static let none = Term(id: .max)
}
