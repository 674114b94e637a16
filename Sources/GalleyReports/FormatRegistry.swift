// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyJSON

/// A format whose options are set.
package enum ConfiguredFormat: Sendable {
    /// A complete report.
    case report(any ReportFormat)
    /// The findings of every document.
    case findings(any FindingFormat)

    /// The format's name.
    package var name: String { type.name }

    /// The path of the format's file in the run folder.
    package var fileName: String { type.fileName }

    private var type: any Format.Type {
        switch self {
        case .report(let format): Swift.type(of: format)
        case .findings(let format): Swift.type(of: format)
        }
    }
}

/// The formats that a run can write; a registry is passed as an argument and is never global.
package struct FormatRegistry: Sendable {
    /// All formats, sorted by name.
    package private(set) var entries: [FormatEntry]

    /// The built-in formats.
    package static let builtIn = FormatRegistry(entries: [
        FormatEntry(BaselineFormat.self), FormatEntry(CSVFormat.self),
        FormatEntry(GitHubFormat.self), FormatEntry(HTMLFormat.self),
        FormatEntry(JSONFormat.self), FormatEntry(JUnitFormat.self),
        FormatEntry(MarkdownFormat.self), FormatEntry(SARIFFormat.self),
        FormatEntry(TerminalFormat.self),
    ])

    /// A registry without formats.
    package static let none = FormatRegistry(entries: [])

    private init(entries: [FormatEntry]) {
        self.entries = entries
    }

    /// Adds a format.
    ///
    /// - Parameters:
    ///   - type: a `ReportFormat` or a `FindingFormat`.
    ///   - reserved: names that formats cannot have.
    /// - Throws: `RegistryError` if the name is not snake_case or belongs to another format, or if
    ///   the type is neither kind of format.
    package mutating func register(
        _ type: any Format.Type, reserved: [String] = []
    ) throws(RegistryError) {
        guard let entry = FormatEntry(anyFormat: type) else {
            throw .notAFormat(type: String(reflecting: type))
        }
        let origin = entry.component.origin
        guard type.name.isSnakeCase else { throw .badID(id: type.name, type: origin) }
        if let other = self[type.name] {
            throw .duplicate(
                .format, id: type.name, first: other.component.origin, second: origin)
        }
        if reserved.contains(type.name) {
            throw .duplicate(
                .format, id: type.name, first: "a format of Galley", second: origin)
        }
        entries.append(entry)
        entries.sort { ExactText($0.name) < ExactText($1.name) }
    }

    /// The names of the formats, sorted.
    package var names: [String] { entries.map(\.name) }

    /// The format with a name; nil if there is none.
    package subscript(name: String) -> FormatEntry? { entries.first { $0.name == name } }
}

/// A format in a registry, whose options are not set yet.
package struct FormatEntry: Sendable {
    /// The format's name, options and origin.
    package let component: ComponentEntry<ConfiguredFormat>
    /// The path of the format's file in the run folder.
    package let fileName: String

    /// The format's name.
    package var name: String { component.id }

    /// Makes the entry of a format for reports.
    package init<F: ReportFormat>(_ type: F.Type) {
        fileName = F.fileName
        component = ComponentEntry(type, id: F.name, summary: F.summary) { .report($0) }
    }

    /// Makes the entry of a format for findings.
    package init<F: FindingFormat>(_ type: F.Type) {
        fileName = F.fileName
        component = ComponentEntry(type, id: F.name, summary: F.summary) { .findings($0) }
    }

    /// Makes the entry of any format; nil if the type is neither kind of format.
    init?(anyFormat type: any Format.Type) {
        if let type = type as? any ReportFormat.Type {
            self.init(type)
        } else if let type = type as? any FindingFormat.Type {
            self.init(type)
        } else {
            return nil
        }
    }
}
