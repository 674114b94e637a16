// SPDX-License-Identifier: Apache-2.0

/// Whether an analyzer looks at what stands on a page again: the values of `repeats`.
package enum RepeatsSetting: String, Sendable, Hashable, CaseIterable {
    /// Later copies and widget lines are left out.
    case once
    /// The whole text is looked at.
    case all
}
