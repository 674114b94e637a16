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

/// How grave a finding is.
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

/// A severity serves as an option by its name.
extension Severity: OptionValue {}
