// SPDX-License-Identifier: Apache-2.0

/// An entry of AFINN: words with what stands between them.
struct AfinnEntry: Sendable {
    /// The number of the entry, from 0.
    let number: Int32
    /// The word, hyphens, apostrophes and spaces included.
    let spelling: String
    /// The numbers of its parts.
    let parts: [Int]
    /// What stands before each part but the first: a space, a hyphen or an apostrophe.
    let separators: [UInt8]
    /// The rating, a whole number.
    let rating: Double
}
