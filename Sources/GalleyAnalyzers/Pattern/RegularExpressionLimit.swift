// SPDX-License-Identifier: Apache-2.0

/// What a regular expression may not use up on one text, whatever it is.
enum RegularExpressionLimit: Error, Sendable {
    /// Work, counted in steps; a text may take more of them the longer it is.
    case steps
    /// Memory.
    case memory
    /// What PCRE2 does not bear, such as a recursion without end.
    case other

    /// What happened, in words that follow the name of a check.
    var words: String {
        switch self {
        case .steps:
            "its pattern takes more work on this text than a pattern may; a repeat within a repeat, "
                + "such as (a+)+, is the usual cause"
        case .memory: "its pattern takes more than 64 MiB of memory on this text"
        case .other: "its pattern recurses without end on this text"
        }
    }
}
