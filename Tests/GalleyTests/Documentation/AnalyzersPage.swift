// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// `docs/analyzers.md`: every analyzer with its options, measures, rules and figures.
struct AnalyzersPage {
    let registry: AnalyzerRegistry

    var text: String {
        let entries = registry.entries
        let contents = MarkdownTable(
            columns: ["analyzer", "what it does"],
            rows: entries.map { ["[`\($0.info.id)`](#\($0.info.id))", $0.info.summary] })
        return """
            # Analyzers

            This page is made from the analyzers themselves, as `galley describe ANALYZER` is.
            The options that every analyzer takes (`label`, `rules`, `only`, `except`, `repeats`,
            `examples`) are in the [pipeline reference](pipeline.md#every-analyzer).

            \(contents.text)
            """ + entries.map(section).joined(separator: "\n")
    }

    private func section(_ entry: AnalyzerEntry) -> String {
        let info = entry.info
        var parts = ["## \(info.id)\n", "\(info.summary)\n"]
        if !info.rationale.isEmpty { parts.append("\(info.rationale)\n") }
        parts += [options(entry), measures(info), rules(info), figures(info), marks(info)]
        parts.append(examples(info))
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func options(_ entry: AnalyzerEntry) -> String {
        var table = MarkdownTable(columns: ["option", "takes", "default", "what it does"])
        for option in entry.options {
            let value = String(decoding: option.defaultValue.canonicalBytes, as: UTF8.self)
            table.rows.append(
                ["`\(option.name)`", option.kind.expectation, "`\(value)`", option.summary])
            for field in option.kind.fields {
                table.rows.append(["· `\(field.name)`", field.kind.expectation, "", field.summary])
            }
        }
        return table.text
    }

    private func measures(_ info: AnalyzerInfo) -> String {
        var table = MarkdownTable(columns: ["measure of a document", "kind", "what it is"])
        for measure in info.measures {
            table.rows.append(
                ["`\(info.id).\(measure.name)`", Self.name(of: measure.kind), measure.summary])
        }
        return table.text
    }

    private static func name(of kind: Measure.Kind) -> String {
        switch kind {
        case .count: "count"
        case .share: "share"
        case .number: "number"
        }
    }

    private func rules(_ info: AnalyzerInfo) -> String {
        MarkdownTable(
            columns: ["rule", "severity", "what it finds"],
            rows: info.rules.map { ["`\($0.id)`", $0.severity.rawValue, $0.summary] }
        ).text
    }

    private func figures(_ info: AnalyzerInfo) -> String {
        MarkdownTable(
            columns: ["figure of the whole run", "what it is"],
            rows: info.figures.map { ["`\(info.id).\($0.name)`", $0.summary] }
        ).text
    }

    private func marks(_ info: AnalyzerInfo) -> String {
        guard !info.leavesMarks.isEmpty else { return "" }
        return
            "Marks that it leaves: \(info.leavesMarks.map { "`\($0)`" }.joined(separator: ", ")).\n"
    }

    private func examples(_ info: AnalyzerInfo) -> String {
        guard let example = info.examples.first else { return "" }
        let lines = ExactText(example.marked).lines.map { "    \($0)\n" }.joined()
        return "Example (\(example.title)); `⟦` and `⟧` enclose what is found:\n\n\(lines)"
    }
}
