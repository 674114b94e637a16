// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The words that a selection left out, for the sentence that says so.
struct LeftOutWords {
    let count: Int
    let all: Int
    let selection: MarkSelection

    /// A sentence with the share of the words; nil if no word was left out.
    var sentence: String? {
        guard count > 0 else { return nil }
        return "\(share) of the words \(place) and are left out."
    }

    private var share: String {
        switch Double(count) / Double(all) {
        case ..<0.01: "Less than 1 %"
        case 0.995..<1: "More than 99 %"
        case let share: "\(Int((share * 100).rounded())) %"
        }
    }

    private var place: String {
        let isRepeats =
            selection.only.isEmpty && Set(selection.except) == Set(MarkSelection.repeats)
        return isRepeats ? "stand in repeats or widgets" : "stand outside of what is looked at"
    }
}
