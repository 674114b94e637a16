// SPDX-License-Identifier: Apache-2.0

/// Settings of all policies at once.
public enum TokenizerPreset: String, Sendable, CaseIterable, OptionValue {
    /// What is used if a pipeline says nothing.
    case standard
    /// The word boundaries of UAX #29 and lower case, nothing else.
    case plain

    /// The settings.
    public var policy: TokenizerPolicy {
        switch self {
        case .standard: .standard
        case .plain: .plain
        }
    }
}
