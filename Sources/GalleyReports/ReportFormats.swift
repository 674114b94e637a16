// SPDX-License-Identifier: Apache-2.0

/// The built-in report formats.
public enum ReportFormats {
    /// All of them, sorted by name.
    ///
    /// - Parameter style: the width and colours of those that are made for a terminal.
    public static func all(_ style: TerminalStyle = TerminalStyle()) -> [any ReportFormat] {
        [
            CSVFormat(), HTMLFormat(), JSONFormat(), JUnitFormat(), MarkdownFormat(),
            TerminalFormat(style: style),
        ]
    }

    /// Their names, sorted.
    public static var names: [String] { all().map { type(of: $0).name } }

    /// The format of a name; nil if there is none.
    public static func named(
        _ name: String, _ style: TerminalStyle = TerminalStyle()
    ) -> (any ReportFormat)? {
        all(style).first { type(of: $0).name == name }
    }
}
