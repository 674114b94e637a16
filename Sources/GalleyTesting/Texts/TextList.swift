// SPDX-License-Identifier: Apache-2.0

/// Texts to try an analyzer with, one document each.
struct TextList {
    let texts: [String]
    /// The seed with which they were made up; nil if they were not.
    let seed: UInt64?
}
