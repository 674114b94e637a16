// SPDX-License-Identifier: Apache-2.0

/// An analyzer as a part of a pipeline.
package struct PlannedAnalyzer: Sendable {
    /// The name in measures, figures, findings and sections: the label, or the id if there is no
    /// label.
    package let label: String
    /// The analyzer with its options.
    package let analyzer: LoadedAnalyzer
    /// The parts of the texts that the analyzer examines.
    package let selection: MarkSelection
    /// The pipeline's settings for rules, by rule id; a rule without a setting keeps its own
    /// severity.
    package let rules: [String: RuleSetting]
    /// For each measure that the pipeline replaces by another one, the full name that the analyzer
    /// uses (the key) and the full name of the measure that is read instead (the value).
    package let needs: [String: String]

    /// Makes the entry of an analyzer in a pipeline.
    package init(
        label: String? = nil,
        analyzer: LoadedAnalyzer,
        selection: MarkSelection = .everything,
        rules: [String: RuleSetting] = [:],
        needs: [String: String] = [:]
    ) {
        self.label = label ?? analyzer.info.id
        self.analyzer = analyzer
        self.selection = selection
        self.rules = rules
        self.needs = needs
    }

    /// Returns the severity of a rule's findings in this pipeline; nil if the rule is off or
    /// unknown.
    package func severity(of rule: String) -> Severity? {
        if let setting = rules[rule] { return setting.severity }
        return analyzer.info.rules.first { $0.id == rule }?.severity
    }
}

/// A pipeline's setting for a rule.
public enum RuleSetting: String, Sendable, Hashable, CaseIterable {
    /// The rule's findings are dropped; marks and measures are kept.
    case off
    /// The rule's findings are notes.
    case note
    /// The rule's findings are warnings.
    case warning
    /// The rule's findings are errors.
    case error

    /// The severity; nil if the rule is off.
    public var severity: Severity? { Severity(rawValue: rawValue) }
}
