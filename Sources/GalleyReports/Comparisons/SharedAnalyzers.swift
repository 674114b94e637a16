// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The analyzers that two runs have in common, and cautions for the comparison of their numbers.
struct SharedAnalyzers: Sendable {
    /// The labels of the analyzers that both runs have, in the order of the second run.
    private(set) var labels: [String] = []
    /// Sentences about results that cannot be compared, or can be compared only with caution.
    private(set) var cautions: [String] = []

    init(_ before: RunSide, _ after: RunSide) {
        let old = Dictionary(
            before.analyzers.map { ($0.label, $0) }, uniquingKeysWith: { first, _ in first })
        let new = Set(after.analyzers.map(\.label))
        for analyzer in after.analyzers {
            guard let other = old[analyzer.label] else {
                cautions.append(Self.missing(analyzer.label, in: before))
                continue
            }
            guard other.id == analyzer.id else {
                cautions.append(
                    "'\(analyzer.label)' is the analyzer '\(other.id)' in one run and "
                        + "'\(analyzer.id)' in the other, so it is not compared.")
                continue
            }
            labels.append(analyzer.label)
            cautions += Self.differences(other, analyzer)
        }
        for analyzer in before.analyzers where !new.contains(analyzer.label) {
            cautions.append(Self.missing(analyzer.label, in: after))
        }
        cautions += Self.settings(before, after)
    }

    private static func missing(_ label: String, in run: RunSide) -> String {
        "'\(label)' is not in \(run.name), so it is not compared."
    }

    private static func differences(
        _ before: Manifest.AnalyzerVersion, _ after: Manifest.AnalyzerVersion
    ) -> [String] {
        var parts: [String] = []
        if before.version != after.version {
            parts.append("the version \(before.version), now \(after.version)")
        }
        let names = before.options.keys + after.options.keys.filter { before.options[$0] == nil }
        for name in names where before.options[name] != after.options[name] {
            let (old, new) = (text(before.options[name]), text(after.options[name]))
            parts.append("the option '\(name)': \(old), now \(new)")
        }
        for name in after.variables.keys
        where before.variables[name].map({ $0 != after.variables[name] }) ?? false {
            parts.append("the value of ${\(name)}")
        }
        if Set(before.rules.map(\.id)) != Set(after.rules.map(\.id)) {
            parts.append("the list of rules")
        }
        guard !parts.isEmpty else { return [] }
        return [
            "'\(after.label)' had different settings: \(parts.joined(separator: "; ")). They may "
                + "explain differences below."
        ]
    }

    private static func text(_ value: JSONValue?) -> String {
        guard let value else { return "not set" }
        let text = value.stringValue ?? String(decoding: value.canonicalBytes, as: UTF8.self)
        return text.count > 60 ? text.prefix(60) + "…" : text
    }

    private static func settings(_ before: RunSide, _ after: RunSide) -> [String] {
        var cautions: [String] = []
        let (old, new) = (before.report.manifest, after.report.manifest)
        if old.toolVersion != new.toolVersion {
            cautions.append(
                "The runs were made by Galley \(old.toolVersion) and \(new.toolVersion).")
        }
        if old.tokenizer != new.tokenizer {
            cautions.append(
                "The tokenizers differ (\(old.tokenizer); now \(new.tokenizer)), which also changes "
                    + "the counts of words.")
        }
        let sections = Dictionary(
            before.report.sections.map { ($0.label, $0.selection) },
            uniquingKeysWith: { first, _ in first })
        for section in after.report.sections {
            guard let selection = sections[section.label], selection != section.selection else {
                continue
            }
            cautions.append("'\(section.label)' examined different parts of the texts.")
        }
        return cautions
    }
}
