// SPDX-License-Identifier: Apache-2.0

/// The data that an analyzer needs, in addition to its summary, to make its section of the report.
public struct ReportContext: Sendable {
    /// The number of documents, the statistics of every measure and the counts of every rule.
    public let tally: Tally
    /// The vocabulary with the spellings of terms.
    public let vocabulary: Vocabulary
    /// The name of the analyzer in reports: its label or, if it has no label, its id.
    public let label: String
    /// The parts of the texts that the analyzer examined.
    package let selection: MarkSelection

    /// Makes a context.
    package init(
        tally: Tally, vocabulary: Vocabulary, label: String, selection: MarkSelection = .everything
    ) {
        self.tally = tally
        self.vocabulary = vocabulary
        self.label = label
        self.selection = selection
    }
}

extension Section {
    /// Makes the default section of an analyzer: a table of its measures and a table of its rules.
    public init(tally: Tally, info: AnalyzerInfo) {
        self.init()
        if !info.measures.isEmpty { tables.append(Self.measures(tally, info.measures)) }
        if !info.rules.isEmpty { tables.append(Self.rules(tally, info.rules)) }
    }

    /// Adds the default tables of an analyzer, except those whose names the section already uses.
    mutating func addStandardTables(_ tally: Tally, _ info: AnalyzerInfo) {
        let names = tables.map(\.name) + histograms.map(\.name)
        tables += Section(tally: tally, info: info).tables.filter { !names.contains($0.name) }
    }

    /// Makes a table with the total and the statistics of every measure.
    public static func measures(_ tally: Tally, _ measures: [Measure]) -> Table {
        let columns =
            [Column("measure"), Column("total", .number), Column("mean", .number)]
            + [Column("median", .number), Column("min", .number), Column("max", .number)]
        let rows = measures.compactMap { measure in
            tally.measures[measure.name].map { row(measure, $0) }
        }
        return Table("measures", title: "Measures", columns: columns, rows: rows)
    }

    /// Makes a table with the number of findings of every rule and the number of documents with
    /// such findings.
    public static func rules(_ tally: Tally, _ rules: [Rule]) -> Table {
        let columns = [Column("rule"), Column("findings", .bar), Column("documents", .number)]
        let rows = rules.map { rule in
            let count = tally.rules[rule.id] ?? RuleCount()
            return [.text(rule.id), .count(count.findings), .count(count.documents)]
                as [ReportValue]
        }
        return Table("rules", title: "Findings", columns: columns, rows: rows)
    }

    private static func row(_ measure: Measure, _ statistics: Statistics) -> [ReportValue] {
        let figures = measure.figures(statistics)
        func value(_ suffix: String) -> ReportValue {
            figures.first { $0.name == suffix }?.value ?? .missing
        }
        return [.text(measure.name)] + ["", ".mean", ".median", ".min", ".max"].map(value)
    }
}
