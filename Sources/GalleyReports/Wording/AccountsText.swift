// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyJSON

/// The accounts, which are the numbers of documents by outcome, in sentences.
package struct AccountsText {
    private let accounts: Accounts

    /// Makes the sentences for the given accounts.
    package init(_ accounts: Accounts) {
        self.accounts = accounts
    }

    /// The number of documents by outcome, such as "12 documents: 11 analyzed, 1 failed
    /// (bad_utf8)".
    package var summary: String {
        guard accounts.read > 0 || accounts.analyzed > 0 else { return "no documents" }
        let parts =
            ["\(NumberText.count(accounts.analyzed)) analyzed"]
            + [part("skipped", accounts.skipped), part("failed", accounts.failed)]
            .compactMap(\.self)
        return "\(Self.documents(accounts.read)): \(parts.joined(separator: ", "))"
    }

    /// The number of documents that were read but not analyzed, and the files that were not read.
    package var summaryOfReading: String {
        let parts = [part("skipped", accounts.skipped), part("failed", accounts.failed)]
        let outcomes = parts.compactMap(\.self).joined(separator: ", ")
        let read =
            "\(Self.documents(accounts.read)) read" + (outcomes.isEmpty ? "" : ": \(outcomes)")
        return ignoredFiles.map { "\(read); \($0)" } ?? read
    }

    /// The number of documents by outcome and, if there are any, the files that were not read.
    package var summaryWithFiles: String {
        ignoredFiles.map { "\(summary); \($0)" } ?? summary
    }

    /// Warnings about failures of analyzers and about lost documents.
    var warnings: [String] {
        var warnings: [String] = []
        if accounts.partlyFailed > 0 { warnings.append(partlyFailed) }
        if let unreadableDates { warnings.append(unreadableDates) }
        if !accounts.balance { warnings.append("the numbers of documents do not add up") }
        return warnings
    }

    /// A phrase about the files that were not read, such as "4 files not read: 2 .csv, 1 .gz, 1
    /// .html"; nil if there are none.
    package var ignoredFiles: String? { Self.ignoredFiles(accounts.ignoredFiles) }

    /// Makes a phrase about files that were not read, counted by their kind, with the first names,
    /// such as "4 files not read: 2 .csv, 1 .gz, 1 .html (a.csv, b.gz, c.csv, …)"; nil if there are
    /// none.
    package static func ignoredFiles(_ files: IgnoredFiles) -> String? {
        let total = files.total
        guard total > 0 else { return nil }
        let kinds = sorted(files.counts)
            .map { "\(NumberText.count($0.value)) \(SafeText.short($0.key))" }.joined(
                separator: ", ")
        let names = files.names.prefix(shownNames).map { SafeText.short($0) }
        let list = (names + (total > names.count ? ["…"] : [])).joined(separator: ", ")
        return
            "\(NumberText.count(total)) \(total == 1 ? "file" : "files") not read: \(kinds) (\(list))"
    }

    /// The number of names in the phrase about files that were not read.
    private static let shownNames = 3

    /// A sentence about the dates that could not be read, with the first of them; nil if there are
    /// none.
    package var unreadableDates: String? {
        guard let example = accounts.unreadableDates.example else { return nil }
        let count = accounts.unreadableDates.count
        let dates = "\(NumberText.count(count)) \(count == 1 ? "date" : "dates") could not be read"
        return
            "\(dates)\(count == 1 ? ":" : ", the first is") '\(SafeText.short(example.date.text))' of "
            + "'\(SafeText.short(example.id.text))' (\(SafeText.short(example.path.text)), line "
            + "\(example.line)); expected a date such as 2026-11-22"
    }

    /// A number of documents: "1 document", "1,234 documents".
    package static func documents(_ count: Int) -> String {
        "\(NumberText.count(count)) \(count == 1 ? "document" : "documents")"
    }

    private var partlyFailed: String {
        let byAnalyzer = accounts.analyzers.mapValues(\.failed).filter { $0.value > 0 }
        return "\(Self.documents(accounts.partlyFailed)) failed in an analyzer"
            + " (\(Self.list(byAnalyzer)))"
    }

    private func part(_ verb: String, _ reasons: [String: Int]) -> String? {
        let total = reasons.values.reduce(0, +)
        guard total > 0 else { return nil }
        let list = reasons.count == 1 ? reasons.keys.joined() : Self.list(reasons)
        return "\(NumberText.count(total)) \(verb) (\(list))"
    }

    /// A list of names with their counts, such as "empty 3, excluded 1", by descending count.
    private static func list(_ counts: [String: Int]) -> String {
        sorted(counts).map { "\($0.key) \(NumberText.count($0.value))" }.joined(separator: ", ")
    }

    private static func sorted(_ counts: [String: Int]) -> [(key: String, value: Int)] {
        counts.sorted {
            $0.value == $1.value ? ExactText($0.key) < ExactText($1.key) : $0.value > $1.value
        }
    }
}
