// SPDX-License-Identifier: Apache-2.0

/// An option that every analyzer of a pipeline has in addition to its own options.
package enum CommonOption: String, Sendable, Hashable, CaseIterable {
    /// The name of the analyzer in the report.
    case label
    /// The severity of each rule.
    case rules
    /// The marks that select text: the analyzer examines only the ranges of these marks.
    case only
    /// The marks whose ranges the analyzer does not examine.
    case except
    /// Whether the analyzer examines repeated parts of a text.
    case repeats
    /// The measures of this pipeline that the analyzer reads instead of those that it names.
    case needs
    /// Texts with their expected findings and measures.
    case examples

    /// The purpose of the option, in one sentence.
    package var summary: String {
        switch self {
        case .label: "The name in the report; required if the analyzer is used more than once."
        case .rules: "The severity of each rule: off, note, warning or error."
        case .only: "Examine only ranges with one of these marks."
        case .except: "Leave out ranges with one of these marks."
        case .repeats: "Examine repeated parts of a text only 'once', or 'all' of them."
        case .needs:
            "Read other measures than those that the analyzer names, as in 'a.words: b.words'."
        case .examples: "Texts with the expected findings and measures; 'galley test' checks them."
        }
    }
}
