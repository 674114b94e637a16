// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReports

/// The built-in formats for reports, for tests that try all of them.
enum ReportFormats {
    /// All formats, sorted by name.
    static func all(_ style: TerminalStyle = TerminalStyle()) -> [any ReportFormat] {
        names.compactMap { named($0, style) }
    }

    /// The names, sorted.
    static let names = FormatRegistry.builtIn.names.filter { named($0) != nil }

    /// The format with a name; nil if there is none.
    static func named(
        _ name: String, _ style: TerminalStyle = TerminalStyle()
    ) -> (any ReportFormat)? {
        switch made(name) {
        case .report(var format as TerminalFormat):
            format.style = style
            return format
        case .report(let format): return format
        case .findings, nil: return nil
        }
    }

    fileprivate static func made(_ name: String) -> ConfiguredFormat? {
        guard let entry = FormatRegistry.builtIn[name] else { return nil }
        return try? entry.component.configured([:]) { path throws(OptionFault) in
            throw OptionFault(option: path, "the built-in formats read no files")
        }
    }
}

/// The built-in formats for findings.
enum FindingFormats {
    /// All formats, sorted by name.
    static let all = names.compactMap(named)

    /// The names, sorted.
    static let names = FormatRegistry.builtIn.names.filter { named($0) != nil }

    /// The format with a name; nil if there is none.
    static func named(_ name: String) -> (any FindingFormat)? {
        if case .findings(let format) = ReportFormats.made(name) { return format }
        return nil
    }
}
