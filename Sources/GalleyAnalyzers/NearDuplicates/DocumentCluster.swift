// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Documents that are nearly the same as the first of them by id.
struct DocumentCluster {
    /// The first document's id.
    let first: String
    /// How many documents bear it with the same words.
    let firstTimes: Int
    /// The others, in the order of their ids.
    var others: [Member] = []

    /// A document of a cluster.
    struct Member {
        let document: String
        let times: Int
        /// Its similarity to the first.
        let similarity: Double
    }

    /// All documents.
    var count: Int { others.reduce(firstTimes) { $0.clampedSum($1.times) } }

    /// The least similarity to the first.
    var leastSimilarity: Double { others.lazy.map(\.similarity).min() ?? 1 }
}
