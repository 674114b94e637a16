// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// The report for a terminal: about one screen, conclusions first.
package struct TerminalFormat: ReportFormat {
    /// The name in pipelines and on the command line: `terminal`.
    package static let name = "terminal"
    /// The name of the file in the run folder: `report.txt`.
    package static let fileName = "report.txt"
    /// A description of the format.
    package static let summary =
        "About one screen of text: conclusions first, then the top rows of each table."

    /// The width and the colours, which depend on the terminal.
    package var style = TerminalStyle()
    /// The number of lines that the report should not exceed.
    package var lines = 40

    /// The options that a pipeline may set.
    package static var options: [FormatOption<Self>] {
        [
            FormatOption(
                "lines", \.lines,
                """
                The number of lines that the report should not exceed; a longer report shows fewer \
                rows, notes and tables, but all figures.
                """, in: 1...10_000)
        ]
    }

    /// Makes the format with the defaults of all options.
    package init() {}

    /// Makes the format for a terminal.
    package init(style: TerminalStyle) {
        self.style = style
    }

    /// Writes a report with as much detail as fits.
    package func render(_ report: Report) -> [UInt8] {
        var page = TerminalPage(style: style)
        for detail in TerminalDetail.levels {
            page = TerminalReport(report, detail, style).page
            if page.lines.count <= lines { break }
        }
        return page.bytes
    }
}

/// How much of a report is shown on a terminal.
struct TerminalDetail: Sendable {
    /// The maximum number of rows of each table.
    let rows: Int
    /// The maximum number of tables of each section.
    let tables: Int
    /// The maximum number of highlights of each section.
    let highlights: Int
    /// Whether histograms and notes are shown.
    let hasExtras: Bool

    /// The levels, from the most detailed to the least.
    static let levels = [
        TerminalDetail(rows: 10, tables: 4, highlights: 5, hasExtras: true),
        TerminalDetail(rows: 8, tables: 3, highlights: 4, hasExtras: true),
        TerminalDetail(rows: 6, tables: 2, highlights: 3, hasExtras: true),
        TerminalDetail(rows: 6, tables: 2, highlights: 3, hasExtras: false),
        TerminalDetail(rows: 5, tables: 2, highlights: 3, hasExtras: false),
        TerminalDetail(rows: 6, tables: 1, highlights: 3, hasExtras: false),
        TerminalDetail(rows: 5, tables: 1, highlights: 2, hasExtras: false),
        TerminalDetail(rows: 4, tables: 1, highlights: 2, hasExtras: false),
        TerminalDetail(rows: 3, tables: 1, highlights: 2, hasExtras: false),
        TerminalDetail(rows: 3, tables: 1, highlights: 1, hasExtras: false),
    ]
}
