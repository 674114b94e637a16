// SPDX-License-Identifier: Apache-2.0

/// A way to write what differs between two runs.
package enum DiffFormat: Sendable {
    /// For a terminal.
    case terminal(TerminalStyle)
    /// GitHub-flavoured Markdown.
    case markdown
    /// A page for a browser, of a version of Galley.
    case html(version: String)

    /// The names, as `--format` takes them.
    package static let names = [TerminalFormat.name, MarkdownFormat.name, HTMLFormat.name]

    /// The format of a name; nil if there is none.
    package init?(named name: String, style: TerminalStyle, version: String) {
        switch name {
        case TerminalFormat.name: self = .terminal(style)
        case MarkdownFormat.name: self = .markdown
        case HTMLFormat.name: self = .html(version: version)
        default: return nil
        }
    }

    /// Writes a difference; equal ones give equal bytes.
    package func render(_ diff: ReportDiff) -> [UInt8] {
        switch self {
        case .terminal(let style): TerminalDiff(diff, style).page.bytes
        case .markdown: Array(MarkdownDiff(diff).text.utf8)
        case .html(let version): HTMLDiff(diff, version: version).bytes
        }
    }
}
