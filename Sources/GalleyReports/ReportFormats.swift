// SPDX-License-Identifier: Apache-2.0

/// The built-in report formats.
package enum ReportFormats {
    /// All report formats, sorted by name.
    ///
    /// - Parameter style: the width and the colours of the format for terminals.
    package static func all(_ style: TerminalStyle = TerminalStyle()) -> [any ReportFormat] {
        [
            CSVFormat(), HTMLFormat(), JSONFormat(), JUnitFormat(), MarkdownFormat(),
            TerminalFormat(style: style),
        ]
    }

    /// The names of the formats, sorted.
    package static var names: [String] { all().map { type(of: $0).name } }

    /// Finds a format by its name; nil if there is none.
    package static func named(
        _ name: String, _ style: TerminalStyle = TerminalStyle()
    ) -> (any ReportFormat)? {
        all(style).first { type(of: $0).name == name }
    }
}

/// The built-in formats for findings.
package enum FindingFormats {
    /// All formats for findings, sorted by name.
    package static let all: [any FindingFormat] = [BaselineFormat(), GitHubFormat(), SARIFFormat()]

    /// The names of the formats, sorted.
    package static var names: [String] { all.map { type(of: $0).name } }

    /// Finds a format by its name; nil if there is none.
    package static func named(_ name: String) -> (any FindingFormat)? {
        all.first { type(of: $0).name == name }
    }
}
