// SPDX-License-Identifier: Apache-2.0

/// The number of a word form in one worker's vocabulary.
///
/// Numbers have a meaning only within one worker: two workers number the same word differently. So
/// a term is neither `Hashable` nor `Codable`; the ready-made summary kinds contain terms and
/// translate them when summaries of two workers are merged.
public struct Term: Sendable {
    /// The number; a vocabulary numbers its word forms from 0 without gaps.
    @usableFromInline let id: UInt32

    @usableFromInline
    init(id: UInt32) {
        self.id = id
    }

    /// The number as an index into arrays that an analyzer keeps per vocabulary.
    @inlinable public var index: Int { Int(id) }

    /// A placeholder for tokens that have no term.
    @usableFromInline static let none = Term(id: .max)
}

/// A translation of the terms of one worker into the terms of another worker.
///
/// The translation is made once per pair of workers and passed to every summary that is merged.
public struct TermTranslation: Sendable {
    private let terms: [Term]

    /// Adds every word form of `source` to `target` and records its number there.
    public init(from source: Vocabulary, into target: inout Vocabulary) {
        var terms: [Term] = []
        terms.reserveCapacity(source.count)
        for id in 0..<source.count {
            let bytes = Array(source.bytes(of: Term(id: UInt32(id))))
            terms.append(target.intern(folded: bytes.span))
        }
        self.terms = terms
    }

    /// The target's term for a term of the source.
    public subscript(term: Term) -> Term { terms[term.index] }
}
