// SPDX-License-Identifier: Apache-2.0

/// The severity of a finding.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable, Codable {
    /// The finding is worth knowing.
    case note
    /// The finding is probably a fault in the text.
    case warning
    /// The finding is a fault in the text.
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

/// A severity can be the value of an option, written as its name.
extension Severity: OptionValue {}
