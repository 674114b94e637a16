// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Tables of the accounts: the number of documents by outcome and by analyzer.
struct AccountsTables {
    private let accounts: Accounts

    init(_ accounts: Accounts) {
        self.accounts = accounts
    }

    /// The tables: the documents of the run, the documents of every analyzer, and the files that
    /// were not read.
    var tables: [Table] {
        [documents] + (accounts.analyzers.isEmpty ? [] : [analyzers])
            + (accounts.ignoredFiles.isEmpty ? [] : [ignoredKinds, ignoredNames])
    }

    private var ignoredNames: Table {
        Table(
            "first_files_not_read", title: "The first files that were not read",
            columns: [Column("file")], rows: accounts.ignoredFiles.names.map { [.text($0)] })
    }

    private var ignoredKinds: Table {
        let sorted = accounts.ignoredFiles.counts.sorted { ExactText($0.key) < ExactText($1.key) }
        return Table(
            "files_not_read", title: "Files in the given folders that were not read",
            columns: [Column("kind"), Column("files", .number)],
            rows: sorted.map { row($0.key, $0.value) })
    }

    private var documents: Table {
        let rows =
            [row("read", accounts.read), row("analyzed", accounts.analyzed)]
            + reasons("skipped", accounts.skipped) + reasons("failed", accounts.failed)
            + extra("date not read", accounts.unreadableDates.count)
            + extra("in several groups", accounts.inSeveralGroups)
        return Table(
            "accounts", title: "Documents by outcome",
            columns: [Column("documents"), Column("number", .number)], rows: rows)
    }

    private var analyzers: Table {
        let sorted = accounts.analyzers.sorted { ExactText($0.key) < ExactText($1.key) }
        return Table(
            "analyzer_accounts", title: "Analyzed documents by analyzer",
            columns: [
                Column("analyzer"), Column("examined", .number), Column("failed", .number),
            ],
            rows: sorted.map { [.text($0), .count($1.examined), .count($1.failed)] })
    }

    private func reasons(_ verb: String, _ counts: [String: Int]) -> [[ReportValue]] {
        counts.sorted { ExactText($0.key) < ExactText($1.key) }
            .map { row("\(verb): \($0.key.replacing("_", with: " "))", $0.value) }
    }

    private func extra(_ name: String, _ count: Int) -> [[ReportValue]] {
        count > 0 ? [row(name, count)] : []
    }

    private func row(_ name: String, _ count: Int) -> [ReportValue] {
        [.text(name), .count(count)]
    }
}
