// SPDX-License-Identifier: Apache-2.0

/// How much of a report a terminal shows.
struct TerminalDetail: Sendable {
    /// Rows of each table.
    let rows: Int
    /// Tables of each section.
    let tables: Int
    /// Highlights of each section.
    let highlights: Int
    /// Whether histograms are drawn and notes are written.
    let hasExtras: Bool

    /// From the fullest to the tersest.
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
