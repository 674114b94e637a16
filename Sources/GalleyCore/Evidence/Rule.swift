// SPDX-License-Identifier: Apache-2.0

/// A kind of finding that an analyzer can make.
public struct Rule: Sendable, Hashable {
    /// The name, in snake_case.
    public let id: String
    /// One sentence on what the rule finds.
    public let summary: String
    /// The severity of its findings unless the pipeline sets another.
    public let severity: Severity
    /// Whether `galley fix` applies the edits of its findings without being asked for them.
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
    /// The edits lose nothing that a reader would miss: they are applied by default.
    case safe
    /// The edits are a matter of taste: they are applied on request only.
    case optional
}

/// The severity of a finding.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable, Codable {
    /// Worth knowing.
    case note
    /// Probably wrong.
    case warning
    /// Wrong.
    case error

    /// Orders from `note` to `error`.
    public static func < (left: Severity, right: Severity) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// A severity is an option value by its name.
extension Severity: OptionValue {}
