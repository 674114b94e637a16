// SPDX-License-Identifier: Apache-2.0

/// How often a document has a label.
package struct LabelCount: Sendable, Hashable {
    /// The list, by its place among those that the analyzer declares.
    package let list: Int
    /// The label.
    package let label: String
    /// How often, from 1.
    package let times: Int

    /// Counts a label.
    package init(list: Int, label: String, times: Int) {
        self.list = list
        self.label = label
        self.times = times
    }
}
