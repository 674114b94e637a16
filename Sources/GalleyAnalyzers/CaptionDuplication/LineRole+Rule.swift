// SPDX-License-Identifier: Apache-2.0

import GalleyPages

extension LineRole {
    /// The rule that finds repeated lines of this kind.
    var rule: String {
        switch self {
        case .headline: "repeated_headline"
        case .caption: "repeated_caption"
        default: "repeated_line"
        }
    }

    /// What messages call a line of this kind.
    var noun: String {
        switch self {
        case .headline: "headline"
        case .caption: "caption"
        default: "line"
        }
    }
}
