// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Something that extraction left in a text.
struct Leftover {
    /// The rule that found it.
    let rule: LeftoverRule
    /// Its bytes, for messages and reports.
    let range: Range<Int>
    /// The bytes that the repair replaces; they overlap `range`.
    let edited: Range<Int>
    /// What replaces them; nil if no repair is certain enough to propose.
    let replacement: String?
    /// Whether the repair is applied by default.
    let fix: FixApplicability
    /// What the message says beyond the rule, such as the name of an encoding.
    let detail: String

    /// Makes a leftover.
    ///
    /// - Parameters:
    ///   - rule: the rule that found it.
    ///   - range: its bytes.
    ///   - edited: the bytes that the repair replaces; nil if they are the same.
    ///   - replacement: what replaces them; nil if there is no repair.
    ///   - fix: whether the repair is applied by default.
    ///   - detail: what the message says beyond the rule.
    init(
        _ rule: LeftoverRule, _ range: Range<Int>, edited: Range<Int>? = nil,
        replacement: String? = nil, fix: FixApplicability = .safe, detail: String = ""
    ) {
        self.rule = rule
        self.range = range
        self.edited = edited ?? range
        self.replacement = replacement
        self.fix = fix
        self.detail = detail
    }

    /// The bytes from the first to the last that are shown or replaced.
    var extent: Range<Int> {
        min(range.lowerBound, edited.lowerBound)..<max(range.upperBound, edited.upperBound)
    }

    /// Whether the repair is applied by default.
    var isRepaired: Bool { replacement != nil && fix == .safe }
}
