// SPDX-License-Identifier: Apache-2.0

extension TermCounts: Encodable {
    /// Writes counts with the spellings of the vocabulary of the encoder's user info.
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
        case .settle:
            let numbers = try moved(shared.snapshot, transfer)
            try container.encode(numbers, forKey: .tables)
            try settle(numbers.compactMap { transfer[$0] }, shared.snapshot, transfer, &container)
        case .file:
            let table = try written(shared.snapshot, transfer.store)
            try container.encode(
                [
                    table.bytes.lowerBound, table.bytes.upperBound, table.terms, table.occurrences,
                ], forKey: .table)
        }
    }

    /// The numbers of all tables, one of them new for the counts in memory.
    private func moved(_ vocabulary: Vocabulary, _ transfer: TermTransfer) throws -> [Int] {
        var all = tables
        var memory = self
        memory.tables = []
        let table = try memory.written(vocabulary, transfer.store)
        if table.terms > 0 { all.append(table) }
        return all.map(transfer.enter)
    }

    /// Writes memory and tables as one table.
    private func written(_ vocabulary: Vocabulary, _ store: TermStore) throws -> TermTable {
        var writer = TermTableWriter(store)
        var merge = try TermMerge(tables, SortedTerms(self, vocabulary))
        while let record = try merge.next() { try writer.add(record) }
        return try writer.finish()
    }

    private func settle(
        _ tables: [TermTable], _ vocabulary: Vocabulary, _ transfer: TermTransfer,
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
