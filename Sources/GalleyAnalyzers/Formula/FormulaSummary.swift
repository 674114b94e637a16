// SPDX-License-Identifier: Apache-2.0
public import GalleyCore

/// The summary of `formula`: the number of documents without a value, for each formula and reason.
public struct FormulaSummary: AnalyzerSummary {
    var missing = EntryTotals()

    /// Makes an empty summary.
    public init() {}

    /// Adds another worker's summary.
    public mutating func merge(_ other: Self, _ terms: TermTranslation) {
        missing.merge(other.missing)
    }

    private static let reasons = Int32(MissingValue.allCases.count)

    /// Returns the number of the entry that counts the documents in which a formula has no value
    /// for the given reason.
    static func entry(_ formula: Int, _ reason: MissingValue) -> Int32 {
        Int32(formula) * reasons + reason.rawValue
    }

    /// Returns a table of how many documents have no value, by measure and reason; nil if all have
    /// one.
    func table(_ names: [String]) -> Table? {
        let rows = missing.entries.compactMap { entry, total -> [ReportValue]? in
            let formula = Int(entry / Self.reasons)
            guard names.indices.contains(formula),
                let reason = MissingValue(rawValue: entry % Self.reasons)
            else { return nil }
            return [.text(names[formula]), .text(reason.words), .count(total.count)]
        }
        guard !rows.isEmpty else { return nil }
        return Table(
            "no_value", title: "Documents without a value",
            columns: [Column("measure"), Column("reason"), Column("documents", .number)],
            rows: rows)
    }
}
