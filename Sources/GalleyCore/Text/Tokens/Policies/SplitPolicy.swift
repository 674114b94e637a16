// SPDX-License-Identifier: Apache-2.0

/// Whether something stays within a word or divides it.
public enum SplitPolicy: String, Sendable, CaseIterable, OptionValue {
    /// The word stays whole.
    case keep
    /// The word is divided.
    case split
}
