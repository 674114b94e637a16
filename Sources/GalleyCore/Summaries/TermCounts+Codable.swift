// SPDX-License-Identifier: Apache-2.0

/// Coding by spelling: terms in the order of their UTF-8 bytes, with their two counts.
extension TermCounts: Codable {
    private enum Key: String, CodingKey {
        case terms, occurrences, documents
    }

    /// Reads counts and enters their spellings into the vocabulary of the decoder's user info.
    public init(from decoder: any Decoder) throws {
        self.init()
        let shared = try SharedVocabulary.find(in: decoder)
        let container = try decoder.container(keyedBy: Key.self)
        let spellings = try container.decode([String].self, forKey: .terms)
        let occurrences = try container.decode([Int].self, forKey: .occurrences)
        let documents = try container.decode([Int].self, forKey: .documents)
        guard spellings.count == occurrences.count, spellings.count == documents.count else {
            throw Self.fault("lists of different lengths", in: container)
        }
        for (index, spelling) in spellings.enumerated() {
            let term = shared.intern(folded: spelling)
            guard self[term] == 0, documents[index] > 0, documents[index] <= occurrences[index]
            else { throw Self.fault("impossible counts of '\(spelling)'", in: container) }
            add(term, occurrences: occurrences[index], documents: documents[index])
        }
    }

    private static func fault(
        _ description: String, in container: KeyedDecodingContainer<Key>
    ) -> DecodingError {
        .dataCorruptedError(forKey: .terms, in: container, debugDescription: description)
    }

    /// Writes counts with the spellings of the vocabulary of the encoder's user info.
    public func encode(to encoder: any Encoder) throws {
        let shared = try SharedVocabulary.find(in: encoder)
        let listed = listed(shared.snapshot) { _ in true }
            .sorted { ExactText($0.spelling) < ExactText($1.spelling) }
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(listed.map(\.spelling), forKey: .terms)
        try container.encode(listed.map(\.occurrences), forKey: .occurrences)
        try container.encode(listed.map(\.documents), forKey: .documents)
    }
}
