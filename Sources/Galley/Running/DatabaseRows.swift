// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReports
import GalleyRunner

/// The rows that records become.
struct DatabaseRows {
    private let documents: Int
    private let measures: Int
    private let findings: Int
    private var comparison: BaselineComparison?
    private var number = 0

    /// - Parameter comparison: says of findings whether they are known; nil without a baseline.
    init(
        _ database: borrowing DatabaseFile, _ comparison: BaselineComparison?
    ) throws(FileError) {
        documents = try database.prepare("INSERT INTO documents VALUES (?, ?, ?, ?, ?)")
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
            ])
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
