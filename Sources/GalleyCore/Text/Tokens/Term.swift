// SPDX-License-Identifier: Apache-2.0

/// The number of a word form in one worker's vocabulary.
///
/// Numbers have a meaning only within one worker: two workers number the same word differently. So a
/// term is neither `Hashable` nor `Codable`; the ready-made summary kinds keep terms and translate
/// them when they merge.
public struct Term: Sendable {
    /// The number, dense from 0.
    @usableFromInline let id: UInt32

    @usableFromInline
    init(id: UInt32) {
        self.id = id
    }

    /// The number as an index into arrays that an analyzer keeps per vocabulary.
    @inlinable public var index: Int { Int(id) }

    /// The term of tokens that have none.
    @usableFromInline static let none = Term(id: .max)
}

/// The translation of the terms of one worker into those of another.
///
/// It is made once per pair of workers and passed to every summary that merges.
public struct TermTranslation: Sendable {
    private let terms: [Term]

    /// Adds every word form of `source` to `target` and keeps the numbers.
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
