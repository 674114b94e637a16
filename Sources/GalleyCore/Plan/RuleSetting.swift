// SPDX-License-Identifier: Apache-2.0

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
