// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines
import GalleyReports
import GalleyRunner

/// Writes a run as an SQLite database of documents, measures, findings and terms.
///
/// Records and terms are written one by one, so that they are never all in memory.
struct DatabaseOutput {
    /// The format's name in pipelines and on the command line.
    static let name = "sqlite"
    /// The name of the file in the run folder.
    static let fileName = "run.sqlite"
    /// The purpose of the format.
    static let summary = "Tables of documents, measures, findings and all terms (SQLite)."

    let report: Report
    let state: RunState
    let plan: Plan
    let baseline: BaselineFile?

    /// The SQL that creates the tables; `user_version` is increased when programs that read the
    /// tables must be changed.
    private static let schema = """
        PRAGMA user_version = 1;
        CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
        CREATE TABLE documents (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL, path TEXT NOT NULL, line INTEGER NOT NULL,
            language TEXT, date TEXT);
        CREATE TABLE document_groups (
            document INTEGER NOT NULL REFERENCES documents, "group" TEXT NOT NULL,
            PRIMARY KEY (document, "group")) WITHOUT ROWID;
        CREATE TABLE measures (
            document INTEGER NOT NULL REFERENCES documents, name TEXT NOT NULL, value NUMERIC NOT NULL,
            PRIMARY KEY (document, name)) WITHOUT ROWID;
        CREATE TABLE findings (
            number INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents,
            analyzer TEXT NOT NULL, rule TEXT NOT NULL, severity TEXT NOT NULL, message TEXT NOT NULL,
            line INTEGER, "column" INTEGER, start INTEGER, "end" INTEGER, fingerprint TEXT NOT NULL,
            baseline TEXT);
        CREATE TABLE terms (
            analyzer TEXT NOT NULL, term TEXT NOT NULL, occurrences INTEGER NOT NULL,
            documents INTEGER NOT NULL, PRIMARY KEY (analyzer, term)) WITHOUT ROWID;
        """

    private static let indexes = """
        CREATE INDEX documents_by_id ON documents (id);
        CREATE INDEX measures_by_name ON measures (name, value);
        CREATE INDEX findings_by_rule ON findings (analyzer, rule);
        """

    /// Writes the database to a path.
    ///
    /// - Throws: `FileError` or `RunError` if something cannot be read or written.
    func write(_ records: RecordReplay, to path: String) throws {
        let database = try DatabaseFile.begin(path: path)
        try database.execute(Self.schema)
        try writeAbout(database)
        var rows = try DatabaseRows(database, try baseline?.comparison(report))
        try records.read { line in
            guard let line = RecordLine(line) else { return false }
            try rows.add(line, to: database)
            return true
        }
        do {
            try writeTerms(database)
        } catch  where !(error is FileError) {
            throw RunError.state("the words cannot be read back: \(error)")
        }
        try database.execute(Self.indexes)
        try database.commit()
    }

    private func writeAbout(_ database: borrowing DatabaseFile) throws(FileError) {
        let statement = try database.prepare("INSERT INTO about VALUES (?, ?)")
        let manifest = report.manifest
        for (name, value) in [
            ("galley", manifest.toolVersion), ("pipeline", manifest.pipeline),
            ("pipeline_sha256", manifest.pipelineHash), ("tokenizer", manifest.tokenizer),
        ] {
            try database.run(statement, [.text(name), .text(value)])
        }
    }

    private func writeTerms(_ database: borrowing DatabaseFile) throws {
        let statement = try database.prepare("INSERT INTO terms VALUES (?, ?, ?, ?)")
        for (index, analyzer) in plan.engine.analyzers.enumerated() {
            guard var terms = try state.terms(of: index) else { continue }
            while let term = try terms.next() {
                try database.run(
                    statement,
                    [
                        .text(analyzer.label), .text(term.spelling), .integer(term.occurrences),
                        .integer(term.documents),
                    ])
            }
        }
    }
}

/// Writes the records as rows of the database.
private struct DatabaseRows {
    private let documents: Int
    private let groups: Int
    private let measures: Int
    private let findings: Int
    private var comparison: BaselineComparison?
    private var number = 0

    /// Prepares the statements that insert rows.
    ///
    /// - Parameter comparison: marks findings as known or new; nil if there is no baseline.
    init(
        _ database: borrowing DatabaseFile, _ comparison: BaselineComparison?
    ) throws(FileError) {
        documents = try database.prepare("INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?)")
        groups = try database.prepare("INSERT INTO document_groups VALUES (?, ?)")
        measures = try database.prepare("INSERT INTO measures VALUES (?, ?, ?)")
        findings = try database.prepare(
            "INSERT INTO findings VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        self.comparison = comparison
    }

    mutating func add(
        _ line: RecordLine, to database: borrowing DatabaseFile
    ) throws(FileError) {
        var record = line.record
        comparison?.mark(&record, measures: line.measures)
        number += 1
        try database.run(
            documents,
            [
                .integer(number), .text(record.id), .text(record.origin.path),
                .integer(record.origin.line), DatabaseValue(record.language),
                DatabaseValue(record.date),
            ])
        for group in record.groups {
            try database.run(groups, [.integer(number), .text(group)])
        }
        for (name, value) in line.numbers {
            try database.run(measures, [.integer(number), .text(name), .number(value)])
        }
        for finding in record.findings { try database.run(findings, values(finding)) }
    }

    private func values(_ finding: RecordFinding) -> [DatabaseValue] {
        let place = finding.spans.first
        return [
            .integer(number), .text(finding.analyzer), .text(finding.rule),
            .text(finding.severity.rawValue), .text(finding.message),
            DatabaseValue(place?.position.line), DatabaseValue(place?.position.column),
            DatabaseValue(place?.range.lowerBound), DatabaseValue(place?.range.upperBound),
            .text(finding.fingerprint), DatabaseValue(finding.baselineState?.rawValue),
        ]
    }
}
