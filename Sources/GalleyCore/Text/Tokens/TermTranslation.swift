// SPDX-License-Identifier: Apache-2.0

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
