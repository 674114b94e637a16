// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// The strength of a text's positive and negative words: every word counts one and its rating.
struct RatingShares {
    /// That of the positive words.
    private(set) var good = 0.0
    /// That of the negative words.
    private(set) var bad = 0.0
    /// How many words have a rating that is not 0.
    private(set) var rated = 0

    /// Adds up the hits of a text, after all rules.
    init(of hits: [EntryHit]) {
        for hit in hits where hit.value != 0 {
            rated += 1
            if hit.value > 0 { good += hit.value + 1 } else { bad -= hit.value - 1 }
        }
    }
}
