// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// A rated word or phrase of a text.
struct SentimentHit: Sendable {
    /// The first token.
    let first: Int
    /// The last token.
    let last: Int
    /// The entry's number in the lexicon.
    let entry: Int32
    /// The entry's rating.
    let rating: Double
}
