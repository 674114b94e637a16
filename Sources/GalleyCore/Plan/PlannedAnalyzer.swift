// SPDX-License-Identifier: Apache-2.0

/// An analyzer in its place in a pipeline.
public struct PlannedAnalyzer: Sendable {
    /// The name in measures, figures, findings and sections: the label or the id.
    public let label: String
    /// The analyzer with its options.
    public let analyzer: ConfiguredAnalyzer
    /// The parts of the texts that it looks at.
    public let selection: MarkSelection
    /// What the pipeline makes of its rules; rules that are not named keep their severity.
    public let rules: [String: RuleSetting]

    /// Puts an analyzer in its place.
    public init(
        label: String? = nil,
        analyzer: ConfiguredAnalyzer,
        selection: MarkSelection = .everything,
        rules: [String: RuleSetting] = [:]
    ) {
        self.label = label ?? analyzer.info.id
        self.analyzer = analyzer
        self.selection = selection
        self.rules = rules
    }

    /// How grave a rule's findings are in this pipeline; nil if the rule is off or unknown.
    public func severity(of rule: String) -> Severity? {
        if let setting = rules[rule] { return setting.severity }
        return analyzer.info.rules.first { $0.id == rule }?.severity
    }
}

/// What a pipeline makes of a rule.
public enum RuleSetting: String, Sendable, Hashable, CaseIterable {
    /// Its findings are dropped; marks and measures stay.
    case off
    /// Its findings are notes.
    case note
    /// Its findings are warnings.
    case warning
    /// Its findings are errors.
    case error

    /// The severity; nil if the rule is off.
    public var severity: Severity? { Severity(rawValue: rawValue) }
}
