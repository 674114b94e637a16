// SPDX-License-Identifier: Apache-2.0

/// A kind of finding that an analyzer can make.
public struct Rule: Sendable, Hashable {
    /// The name, in snake_case.
    public let id: String
    /// What the rule finds, in one sentence.
    public let summary: String
    /// How grave its findings are unless the pipeline says otherwise.
    public let severity: Severity

    /// Declares a rule.
    public init(_ id: String, _ summary: String, severity: Severity = .warning) {
        self.id = id
        self.summary = summary
        self.severity = severity
    }
}
