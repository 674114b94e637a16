// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The first documents that failed, with their reasons.
struct FailuresTable {
    private let report: Report

    init(_ report: Report) {
        self.report = report
    }

    /// The number of all failures: documents that could not be read, and failures of analyzers.
    var count: Int { report.accounts.failureCount }

    /// The table; nil if nothing failed or the failures were not kept.
    var table: Table? {
        guard !report.failures.isEmpty else { return nil }
        return Table(
            "failures", title: "Documents that failed",
            columns: [
                Column("document", .document), Column("line", .number), Column("analyzer"),
                Column("reason"), Column("what happened"),
            ],
            rows: report.failures.map { failure in
                [
                    .text(failure.id.isEmpty ? failure.origin.path : failure.id),
                    .count(failure.position?.line ?? failure.origin.line),
                    failure.analyzer.map { .text($0) } ?? .missing,
                    .text(failure.reason.rawValue.replacing("_", with: " ")),
                    .text(failure.message),
                ]
            }, total: max(count, report.failures.count))
    }
}
