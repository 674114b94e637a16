// SPDX-License-Identifier: Apache-2.0

/// A kind of finding that an analyzer can make.
public struct Rule: Sendable, Hashable {
    /// The name, in snake_case.
    public let id: String
    /// One sentence on what the rule finds.
    public let summary: String
    /// The severity of the rule's findings, unless the pipeline sets another.
    public let severity: Severity
    /// Whether `galley fix` applies the edits of the rule's findings by default.
    public let fix: FixApplicability

    /// Declares a rule.
    public init(
        _ id: String, _ summary: String, severity: Severity = .warning,
        fix: FixApplicability = .safe
    ) {
        self.id = id
        self.summary = summary
        self.severity = severity
        self.fix = fix
    }
}

/// Whether the edits of a rule's findings are applied by default.
public enum FixApplicability: String, Sendable, Hashable, CaseIterable {
    /// The edits remove nothing that a reader would miss, so they are applied by default.
    case safe
    /// The edits are a matter of taste, so they are applied only on request.
    case optional
}
