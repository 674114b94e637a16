// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// The report for a terminal: conclusions first, about one screen.
public struct TerminalFormat: ReportFormat {
    /// In pipelines it is `terminal`.
    public static let name = "terminal"
    /// In the run folder it is `report.txt`.
    public static let fileName = "report.txt"
    /// What the format is good for.
    public static let summary =
        "A screenful for people: conclusions first, then the top of each table."

    private let style: TerminalStyle
    private let lines: Int

    /// Makes the format.
    ///
    /// - Parameter lines: how many lines the report should not exceed; rows, notes and the lesser
    ///   tables give way, but every section keeps its figures and three rows.
    public init(style: TerminalStyle = TerminalStyle(), lines: Int = 40) {
        self.style = style
        self.lines = lines
    }

    /// Writes a report in as much detail as there is room for.
    public func render(_ report: Report) -> [UInt8] {
        var page = TerminalPage(style: style)
        for detail in TerminalDetail.levels {
            page = TerminalReport(report, detail, style).page
            if page.lines.count <= lines { break }
        }
        return page.bytes
    }
}
