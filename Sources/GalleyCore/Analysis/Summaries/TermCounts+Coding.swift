// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

extension TermCounts: Encodable {
    /// Writes the counts by spelling, using the vocabulary in the encoder's user info.
    public func encode(to encoder: any Encoder) throws {
        let shared = try SharedVocabulary.find(in: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        guard let transfer = shared.transfer else {
            try write(records(shared.snapshot), to: &container)
            return
        }
        switch transfer.purpose {
        case .spill:
            try container.encode(try moved(shared.snapshot, transfer), forKey: .tables)
        case .sum:
            let numbers = try moved(shared.snapshot, transfer)
            try container.encode(numbers, forKey: .tables)
            try writeSums(
                of: numbers.compactMap { transfer[$0] }, shared.snapshot, transfer, &container)
        case .file:
            let table = try written(shared.snapshot, transfer.store)
            try container.encode(
                [
                    table.bytes.lowerBound, table.bytes.upperBound, table.terms, table.occurrences,
                ], forKey: .table)
        }
    }

    /// Moves the counts in memory into a new table and returns the numbers of all tables.
    private func moved(_ vocabulary: Vocabulary, _ transfer: TermTransfer) throws -> [Int] {
        var all = tables
        var memory = self
        memory.tables = []
        let table = try memory.written(vocabulary, transfer.store)
        if table.terms > 0 { all.append(table) }
        return all.map(transfer.register)
    }

    /// Writes all counts, both those in memory and those in spilled tables, as one table.
    private func written(_ vocabulary: Vocabulary, _ store: SpillStore) throws -> SpilledTable {
        var writer = SpilledTableWriter(store)
        var merge = try TermMerge(tables, SortedTerms(self, vocabulary))
        while let record = try merge.next() { try writer.add(record) }
        return try writer.finish()
    }

    private func writeSums(
        of tables: [SpilledTable], _ vocabulary: Vocabulary, _ transfer: TermTransfer,
        _ container: inout KeyedEncodingContainer<CodingKeys>
    ) throws {
        let prepared = Set(
            (0..<transfer.preparedTerms).map {
                Array(vocabulary.bytes(of: Term(id: UInt32($0))))
            })
        var known: [TermRecord] = []
        var distinct = 0
        var merge = try TermMerge(tables, SortedTerms(TermCounts(), vocabulary))
        while let record = try merge.next() {
            distinct += 1
            if prepared.contains(record.spelling) { known.append(record) }
        }
        try container.encode(distinct, forKey: .distinct)
        var list = container.nestedContainer(keyedBy: CodingKeys.self, forKey: .known)
        try write(known, to: &list)
    }

    private func records(_ vocabulary: Vocabulary) throws -> [TermRecord] {
        var records: [TermRecord] = []
        var merge = try TermMerge(tables, SortedTerms(self, vocabulary))
        while let record = try merge.next() { records.append(record) }
        return records
    }

    private func write(
        _ records: [TermRecord], to container: inout KeyedEncodingContainer<CodingKeys>
    ) throws {
        let spellings = records.map { String(decoding: $0.spelling, as: UTF8.self) }
        try container.encode(spellings, forKey: .terms)
        try container.encode(records.map(\.occurrences), forKey: .occurrences)
        try container.encode(records.map(\.documents), forKey: .documents)
    }
}

/// Counts are encoded as a list of spellings, sorted by their UTF-8 bytes, and one list for each of
/// the two counts.
///
/// If a run's state is written to a file or spilled, the counts are in tables of a store instead.
extension TermCounts: Decodable {
    enum CodingKeys: String, CodingKey {
        case terms, occurrences, documents
        case tables, table
        case distinct, known
    }

    /// Reads counts and adds their spellings to the vocabulary in the decoder's user info.
    public init(from decoder: any Decoder) throws {
        self.init()
        let shared = try SharedVocabulary.find(in: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let transfer = shared.transfer {
            try readTables(container, transfer)
            guard container.contains(.known) else { return }
            sums = SpilledTermSums(
                distinct: try container.decode(Int.self, forKey: .distinct),
                known: try Self.known(
                    container.nestedContainer(keyedBy: CodingKeys.self, forKey: .known), shared))
        } else {
            try Self.forEachTerm(container, shared) { term, occurrences, documents in
                add(term, occurrences: occurrences, documents: documents)
            }
        }
    }

    private mutating func readTables(
        _ container: KeyedDecodingContainer<CodingKeys>, _ transfer: TermTransfer
    ) throws {
        if container.contains(.tables) {
            for number in try container.decode([Int].self, forKey: .tables) {
                guard let table = transfer[number] else {
                    throw Self.fault("an unknown table", in: container)
                }
                tables.append(table)
            }
        } else {
            let place = try container.decode([Int].self, forKey: .table)
            guard place.count == 4, place.allSatisfy({ $0 >= 0 }), place[0] <= place[1],
                place[1] <= transfer.store.size
            else { throw Self.fault("a missing table", in: container) }
            guard place[2] > 0 else { return }
            tables = [
                SpilledTable(
                    store: transfer.store, bytes: place[0]..<place[1], terms: place[2],
                    occurrences: place[3])
            ]
        }
    }

    private static func known(
        _ container: KeyedDecodingContainer<CodingKeys>, _ shared: SharedVocabulary
    ) throws -> [UInt32: SpilledTermSums.TermSum] {
        var known: [UInt32: SpilledTermSums.TermSum] = [:]
        try forEachTerm(container, shared) { term, occurrences, documents in
            known[term.id] = SpilledTermSums.TermSum(occurrences: occurrences, documents: documents)
        }
        return known
    }

    private static func forEachTerm(
        _ container: KeyedDecodingContainer<CodingKeys>, _ shared: SharedVocabulary,
        _ body: (Term, _ occurrences: Int, _ documents: Int) throws -> Void
    ) throws {
        let spellings = try container.decode([String].self, forKey: .terms)
        let occurrences = try container.decode([Int].self, forKey: .occurrences)
        let documents = try container.decode([Int].self, forKey: .documents)
        guard spellings.count == occurrences.count, spellings.count == documents.count else {
            throw fault("lists of different lengths", in: container)
        }
        var before: String?
        for (index, spelling) in spellings.enumerated() {
            guard before.map({ ExactText($0) < ExactText(spelling) }) ?? true,
                documents[index] > 0, documents[index] <= occurrences[index]
            else { throw fault("impossible counts of '\(spelling)'", in: container) }
            before = spelling
            try body(shared.intern(folded: spelling), occurrences[index], documents[index])
        }
    }

    private static func fault(
        _ description: String, in container: KeyedDecodingContainer<CodingKeys>
    ) -> DecodingError {
        .dataCorrupted(
            .init(codingPath: container.codingPath, debugDescription: description))
    }
}
