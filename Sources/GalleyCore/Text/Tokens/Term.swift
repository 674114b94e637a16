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

/// How one worker's terms are called in another worker's vocabulary.
///
/// Made once per pair of workers and handed to every summary that merges.
public struct TermTranslation: Sendable {
    private let terms: [Term]

    /// Enters every word form of `source` into `target` and remembers the numbers.
    public init(from source: Vocabulary, into target: inout Vocabulary) {
        var terms: [Term] = []
        terms.reserveCapacity(source.count)
        for id in 0..<source.count {
            let bytes = Array(source.bytes(of: Term(id: UInt32(id))))
            terms.append(target.intern(folded: bytes.span))
        }
        self.terms = terms
    }

    /// The term of the receiving vocabulary.
    public subscript(term: Term) -> Term { terms[term.index] }
}
