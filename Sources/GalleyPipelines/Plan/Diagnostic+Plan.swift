// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The faults of analyzers, of their names and marks, and of the names in gates.
extension Diagnostic {
    static func unknownAnalyzer(_ id: Located<String>, ids: [String]) -> Diagnostic {
        let suggestion = NearestName(ids).nearest(to: id.value)
        return Diagnostic(
            .unknownAnalyzer, "there is no analyzer \(id.quoted)", at: id.range,
            expected: suggestion == nil ? ids.alternatives : nil, suggestion: suggestion)
    }

    static func labelNeeded(_ id: Located<String>, first: YAMLRange) -> Diagnostic {
        Diagnostic(
            .labelNeeded, "\(id.quoted) is used more than once", at: id.range,
            expected: "a label that distinguishes this analyzer",
            help: "write \((id.written ?? id.value).shown()): { label: another_name }",
            related: [Related(message: "first used here", range: first)])
    }

    static func labelTaken(_ label: Located<String>, first: YAMLRange) -> Diagnostic {
        Diagnostic(
            .labelTaken, "the label \(label.value.quoted) is already used", at: label.range,
            expected: "a label that no other analyzer of the pipeline has",
            related: [Related(message: "first used here", range: first)])
    }

    static func unknownRule(
        _ rule: String, at range: YAMLRange, of id: String, names: [String]
    ) -> Diagnostic {
        let suggestion = NearestName(names).nearest(to: rule)
        let isLost = suggestion == nil && !names.isEmpty
        return Diagnostic(
            .unknownRule, "\(id.quoted) has no rule \(rule.quoted)", at: range,
            expected: isLost ? names.alternatives : nil, suggestion: suggestion,
            help: names.isEmpty ? "this analyzer has no rules" : nil)
    }

    static func unknownMark(
        _ label: Located<String>, known: [String], marker: String?, user: String?
    ) -> Diagnostic {
        let mark = "the mark \(label.quoted)"
        if let user {
            return Diagnostic(
                .unknownMark,
                "nothing in this pipeline leaves \(mark), which \(user.quoted) uses",
                at: label.range,
                help: marker.map {
                    "add the analyzer \($0.quoted), which leaves this mark, to 'analyzers'"
                } ?? "no available analyzer leaves this mark")
        }
        let suggestion = marker == nil ? NearestName(known).nearest(to: label.value) : nil
        let names = Set(known).sorted()
        return Diagnostic(
            .unknownMark, "nothing in this pipeline leaves \(mark)",
            at: label.range,
            expected: suggestion == nil ? names.alternatives : nil,
            suggestion: suggestion,
            help: marker.map {
                "add the analyzer \($0.quoted), which leaves this mark, to 'analyzers'"
            })
    }

    static func ownMark(_ label: Located<String>, of name: String) -> Diagnostic {
        Diagnostic(
            .ownMark, "\(name.quoted) leaves the mark \(label.quoted) itself",
            at: label.range, expected: "marks that other analyzers or the reader leave")
    }

    static func markCycle(_ names: [String], _ links: [Located<String>]) -> Diagnostic {
        cycle(.markCycle, of: "marks", names, links) { "the mark \($0.quoted) is needed here" }
    }

    /// Makes the fault for analyzers that wait for each other; it has the range of the first of
    /// `links`, and the other links are related ranges.
    private static func cycle(
        _ code: DiagnosticCode, of what: String, _ names: [String], _ links: [Located<String>],
        _ message: (String) -> String
    ) -> Diagnostic {
        let listed = names.map(\.quoted).joined(separator: " and ")
        let places = links.map {
            Related(message: message($0.written ?? $0.value), range: $0.range)
        }
        return Diagnostic(
            code, "\(listed) wait for each other's \(what)",
            at: links.first?.range ?? YAMLRange.start,
            expected: "analyzers that can run one after another",
            related: Array(places.dropFirst()))
    }

    static func ownMeasure(_ name: String, at range: YAMLRange) -> Diagnostic {
        Diagnostic(
            .measureCycle, "\(name.quoted) is a measure of this analyzer itself", at: range,
            expected: "a measure of another analyzer of the pipeline",
            help: "to read this measure, add a second item with another label")
    }

    static func measureCycle(_ names: [String], _ links: [Located<String>]) -> Diagnostic {
        cycle(.measureCycle, of: "measures", names, links) { "\($0.quoted) is needed here" }
    }

    static func repeatsUnmarked(at range: YAMLRange, marker: String?) -> Diagnostic {
        Diagnostic(
            .repeatsUnmarked, "nothing in this pipeline marks repeats", at: range,
            help: marker.map {
                "add the analyzer \($0.quoted), which marks repeats, to 'analyzers'"
            })
    }

    static func unknownFigure(
        _ name: String, at range: YAMLRange, figures: [String]
    ) -> Diagnostic {
        let message = "there is no figure \(name.quoted)"
        let statistics = figures.filter { $0.hasPrefix(name + ".") }
        if !statistics.isEmpty {
            return Diagnostic(
                .unknownFigure, message, at: range, expected: statistics.alternatives)
        }
        let suggestion =
            figures.first { ExactText($0).hasSuffix("." + name) }
            ?? NearestName(figures).nearest(to: name)
        return Diagnostic(
            .unknownFigure, message, at: range,
            expected: suggestion == nil ? figures.withoutStatistics.alternatives : nil,
            suggestion: suggestion)
    }

    static func shareThreshold(_ name: String, _ gate: Located<Gate>) -> Diagnostic {
        let text = gate.value.text
        return Diagnostic(
            .shareThreshold, "\(name.quoted) is a share, which is between 0 and 1",
            at: gate.range, expected: "a number from 0% to 100%",
            suggestion: text.hasSuffix("%") || gate.value.threshold < 0 ? nil : text + "%")
    }

    static func countPercentage(
        _ name: String, _ gate: Located<Gate>, shares: [String]
    ) -> Diagnostic {
        let plain = shares.filter { name in
            !Measure.statistics.contains { ExactText(name).hasSuffix($0) }
        }
        let nearest = NearestName(plain).nearest(to: name) ?? plain.first
        return Diagnostic(
            .countPercentage,
            "\(name.quoted) is a count, which cannot be compared with a percentage",
            at: gate.range, expected: "a number without '%'",
            help: nearest.map { "\($0.quoted) is a share, which can be compared with a percentage" }
        )
    }

    static func unknownMeasure(
        _ name: String, at range: YAMLRange, measures: [String], help: String? = nil
    ) -> Diagnostic {
        // If there is a help text, the name is in the analyzer's own declaration, so a correction
        // in the pipeline is not possible.
        let suggestion = help == nil ? NearestName(measures).nearest(to: name) : nil
        return Diagnostic(
            .unknownMeasure, "there is no measure \(name.quoted)", at: range,
            expected: suggestion == nil && help == nil ? measures.alternatives : nil,
            suggestion: suggestion, help: help)
    }

    static func unknownNeed(
        _ name: String, at range: YAMLRange, of id: String, names: [String]
    ) -> Diagnostic {
        let suggestion = NearestName(names).nearest(to: name)
        return Diagnostic(
            .unknownMeasure, "\(id.quoted) does not need the measure \(name.quoted)", at: range,
            expected: suggestion == nil ? names.alternatives : nil,
            suggestion: suggestion,
            help: names.isEmpty ? "this analyzer needs no measures" : nil)
    }
}

extension [String] {
    /// The figures, without the statistics of measures other than means.
    fileprivate var withoutStatistics: [String] {
        filter { name in !Measure.statistics.contains { name.hasSuffix($0) && $0 != ".mean" } }
    }

    /// The expectation of one of the names, of which the first 12 are listed; nil without names.
    fileprivate var alternatives: String? {
        if isEmpty { return nil }
        return "one of " + prefix(12).joined(separator: ", ") + (count > 12 ? ", …" : "")
    }
}
