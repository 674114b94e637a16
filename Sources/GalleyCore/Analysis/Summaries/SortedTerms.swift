// SPDX-License-Identifier: Apache-2.0

/// The counts that are in memory, in the order of a table.
struct SortedTerms {
    private let counts: TermCounts
    private let vocabulary: Vocabulary
    private let terms: [Term]
    private var index = 0

    init(_ counts: TermCounts, _ vocabulary: Vocabulary) {
        var keys: [Key] = []
        counts.forEach { term, _, _ in
            keys.append(Key(prefix: Self.prefix(of: vocabulary.bytes(of: term)), term: term))
        }
        keys.sort {
            $0.prefix == $1.prefix
                ? vocabulary.bytes(of: $0.term)
                    .lexicographicallyPrecedes(vocabulary.bytes(of: $1.term))
                : $0.prefix < $1.prefix
        }
        self.counts = counts
        self.vocabulary = vocabulary
        terms = keys.map(\.term)
    }

    /// A term with its first bytes, which nearly always tell where it belongs.
    private struct Key {
        let prefix: UInt64
        let term: Term
    }

    /// The first eight bytes as a number that orders as they do.
    private static func prefix(of bytes: ArraySlice<UInt8>) -> UInt64 {
        var prefix: UInt64 = 0
        var shift: UInt64 = 64
        for byte in bytes.prefix(8) {
            shift -= 8
            prefix |= UInt64(byte) << shift
        }
        return prefix
    }

    mutating func next() -> TermRecord? {
        guard index < terms.count else { return nil }
        defer { index += 1 }
        let count = counts.resident(terms[index])
        return TermRecord(
            spelling: Array(vocabulary.bytes(of: terms[index])),
            occurrences: count.occurrences, documents: count.documents)
    }
}
