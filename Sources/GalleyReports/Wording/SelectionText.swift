// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Describes which parts of the texts an analyzer examined.
enum SelectionText {
    /// A short note such as "repeats left out"; nil if the analyzer examined everything.
    static func note(_ selection: MarkSelection) -> String? {
        let only = selection.only.isEmpty ? [] : ["only \(list(selection.only))"]
        return (only + exceptions(selection.except)).joined(separator: ", ").nonEmpty
    }

    private static func exceptions(_ labels: [String]) -> [String] {
        let others = labels.filter { !MarkSelection.repeats.contains($0) }
        let leavesOutRepeats = MarkSelection.repeats.allSatisfy(labels.contains)
        if leavesOutRepeats {
            return ["repeats left out"] + (others.isEmpty ? [] : ["without \(list(others))"])
        }
        return labels.isEmpty ? [] : ["without \(list(labels))"]
    }

    private static func list(_ labels: [String]) -> String { labels.joined(separator: ", ") }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
