// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReaders
import GalleyReports

/// The description of an analyzer as text.
struct AnalyzerPage {
    private let entry: AnalyzerEntry
    private let origin: String?

    /// Prepares the description.
    ///
    /// - Parameter origin: the origin of the analyzer; nil if it is built in.
    init(_ entry: AnalyzerEntry, origin: String?) {
        self.entry = entry
        self.origin = origin
    }

    /// The text of the page; every line has a line end.
    var text: String {
        let info = entry.info
        let blocks =
            [
                DescriptionText.title("\(info.id), version \(info.version)", origin)
                    + wrapped(info.summary, indent: "  ")
            ]
            + [info.rationale].filter { !$0.isEmpty }.map { wrapped($0, indent: "  ") }
            + [options, measures, rules, figures, marks, needs, layers, examples].filter {
                !$0.isEmpty
            }
        return blocks.joined(separator: "\n")
    }

    private var options: String { DescriptionText.options(entry.options) }

    private var measures: String {
        section(
            "Measures of each document",
            entry.info.measures.map { item("\(entry.info.id).\($0.name)", $0.summary) })
    }

    /// The figures that gates can compare, with one line for each measure or rule.
    private var figures: String {
        let id = entry.info.id
        let ofMeasures = entry.info.measures.map { measure in
            let suffixes = measure.figureSuffixes
            let names =
                ["\(id).\(measure.name)\(suffixes.first ?? "")"] + suffixes.dropFirst()
            return wrapped(names.joined(separator: " "), indent: "  ")
        }
        let ofRules = entry.info.rules.map { "  \(id).\($0.id) .documents\n" }
        let ofRun = entry.info.figures.map { item("\(id).\($0.name)", $0.summary) }
        return section("Figures of the whole run, for 'fail_on'", ofMeasures + ofRules + ofRun)
    }

    private var rules: String {
        section(
            "Rules",
            entry.info.rules.map { item("\($0.id) (\($0.severity.rawValue))", $0.summary) })
    }

    /// Returns a name with its summary below it.
    private func item(_ name: String, _ summary: String) -> String {
        "  \(name)\n" + wrapped(summary, indent: "      ")
    }

    private var marks: String {
        let marks = entry.info.leavesMarks
        return marks.isEmpty
            ? "" : section("Marks that it leaves", ["  \(marks.joined(separator: ", "))\n"])
    }

    /// The marks and measures of other analyzers that this analyzer needs.
    private var needs: String {
        let marks = entry.info.usesMarks
        let measures = entry.info.needsMeasures.map(\.name)
        return [
            marks.isEmpty
                ? "" : section("Marks that it uses", ["  \(marks.joined(separator: ", "))\n"]),
            measures.isEmpty
                ? ""
                : section(
                    "Measures of other analyzers that it needs; the key 'needs' can replace them",
                    measures.map { VisibleText.line("  \($0)") + "\n" }),
        ].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private var layers: String {
        let names = entry.info.layers.map { $0.name }
        return names.isEmpty
            ? "" : section("Layers that it reads", ["  \(names.joined(separator: ", "))\n"])
    }

    private var examples: String {
        section(
            "Examples: ⟦ and ⟧ enclose what is found",
            entry.info.examples.map { example in
                return VisibleText.line("  \(example.title)") + "\n"
                    + ExactText(example.marked).lines.map { VisibleText.line("    | \($0)") + "\n" }
                    .joined()
            })
    }

    private func section(_ title: String, _ lines: [String]) -> String {
        DescriptionText.section(title, lines)
    }

    private func wrapped(_ text: String, indent: String) -> String {
        DescriptionText.wrapped(text, indent: indent)
    }
}

/// The description of a reader or a format as text.
struct ComponentPage {
    /// The text of the page; every line has a line end.
    let text: String

    /// Describes a format.
    ///
    /// - Parameters:
    ///   - format: the format.
    ///   - origin: the origin of the format; nil if it is built in.
    init(_ format: FormatEntry, origin: String?) {
        let component = format.component
        let blocks = [
            DescriptionText.title("\(format.name), a format", origin)
                + DescriptionText.wrapped(component.summary, indent: "  "),
            DescriptionText.section("File in the run folder", ["  \(format.fileName)\n"]),
            DescriptionText.options(component.options),
        ]
        text = blocks.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// Describes a reader.
    ///
    /// - Parameters:
    ///   - reader: the reader.
    ///   - origin: the origin of the reader; nil if it is built in.
    init(_ reader: ReaderEntry, origin: String?) {
        let title = "\(reader.info.id), a reader, version \(reader.info.version)"
        let endings = reader.info.endings.map { "." + $0 }.joined(separator: ", ")
        let blocks = [
            DescriptionText.title(title, origin)
                + DescriptionText.wrapped(reader.info.summary, indent: "  "),
            DescriptionText.section(
                "Endings of file names", endings.isEmpty ? [] : ["  \(endings)\n"]),
            DescriptionText.options(reader.component.options),
        ]
        text = blocks.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

/// The parts of a description.
private enum DescriptionText {
    private static let width = 78

    /// Returns the first line, with the origin if there is one, and the blank line below it.
    static func title(_ title: String, _ origin: String?) -> String {
        let provenance = origin.map { " (from \($0))" } ?? ""
        return VisibleText.line(title + provenance) + "\n\n"
    }

    /// Returns the options with their defaults; empty if there are none.
    static func options(_ options: [OptionDescription]) -> String {
        let lines = options.map { option in
            let value = String(decoding: option.defaultValue.canonicalBytes, as: UTF8.self)
            return VisibleText.line("  \(option.name): \(value)") + "\n"
                + wrapped("\(option.summary) Takes \(option.kind.expectation).", indent: "      ")
                + option.kind.fields.map { field in
                    wrapped("\(field.name): \(field.summary)", indent: "        ")
                }.joined()
        }
        return section("Options, with their defaults", lines)
    }

    /// Returns lines below a title; empty if there are no lines.
    static func section(_ title: String, _ lines: [String]) -> String {
        lines.isEmpty ? "" : "\(title)\n" + lines.joined()
    }

    /// Returns a text in lines of at most 78 columns.
    static func wrapped(_ text: String, indent: String) -> String {
        var lines = [""]
        for word in VisibleText.line(text).split(separator: " ") {
            let line = lines[lines.count - 1]
            if line.count + word.count + indent.count >= width, !line.isEmpty {
                lines.append(String(word))
            } else {
                lines[lines.count - 1] = line.isEmpty ? String(word) : "\(line) \(word)"
            }
        }
        return lines.map { "\(indent)\($0)\n" }.joined()
    }
}
