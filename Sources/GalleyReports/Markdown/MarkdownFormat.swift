// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// The report as GitHub-flavoured Markdown, to paste into a document or a pull request.
public struct MarkdownFormat: ReportFormat {
    /// In pipelines it is `markdown`.
    public static let name = "markdown"
    /// In the run folder it is `report.md`.
    public static let fileName = "report.md"
    /// What the format is good for.
    public static let summary = "GitHub-flavoured Markdown, to paste into a shared document."

    private let rows: Int

    /// Makes the format.
    ///
    /// - Parameter rows: how many rows of each table are written.
    public init(rows: Int = 25) {
        self.rows = max(rows, 0)
    }

    /// Writes a report.
    public func render(_ report: Report) -> [UInt8] {
        Array(MarkdownReport(report, rows: rows).text.utf8)
    }
}
