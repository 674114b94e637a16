// SPDX-License-Identifier: Apache-2.0

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
