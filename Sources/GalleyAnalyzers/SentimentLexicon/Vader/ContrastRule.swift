// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// The rule for "but": words before "but" count half, and words after "but" count 1.5 times.
///
/// vaderSentiment 3.3.2 finds each rating by its value, so if several ratings are equal, the first
/// one is changed, perhaps several times, and the others are not. This rule does the same, because
/// on the corpora of the VADER paper the results of this behaviour are neither clearly better nor
/// clearly worse.
struct ContrastRule {
    /// The ratings that differ from zero, in the order of the text.
    private(set) var ratings: [Double]
    /// The changes, in order: the index of the rating and the factor by which it was multiplied.
    private(set) var changes: [(index: Int, factor: Double)] = []
    /// The indices at which each rating occurs; nil if there are few ratings, because searching
    /// `ratings` is faster then.
    private var places: [Double: BinaryHeap<Int>]?

    private static let few = 200

    /// Applies the rule.
    ///
    /// - Parameters:
    ///   - ratings: the ratings of words; those that are 0 are not changed.
    ///   - words: for each rating, the position of its word in the text.
    ///   - but: the position in the text of the first word "but".
    init(_ ratings: [Double], of words: [Int], but: Int) {
        self.ratings = ratings
        if ratings.count > Self.few {
            places = [:]
            for (index, rating) in ratings.enumerated() {
                places?[rating, default: .init()].insert(index)
            }
        }
        for turn in ratings.indices where self.ratings[turn] != 0 {
            let index = firstPlace(of: self.ratings[turn])
            if words[index] != but {
                change(
                    index, by: words[index] < but ? RuleStrength.beforeBut : RuleStrength.afterBut)
            }
        }
    }

    /// Applies the rule to the hits among a text's words, and to the explanations of the hits if
    /// there are any.
    static func apply(
        to hits: inout [EntryHit], _ explanations: inout [Explanation], of words: [Int], but: Int
    ) {
        let rule = ContrastRule(hits.map(\.value), of: words, but: but)
        for (index, factor) in rule.changes {
            hits[index].value = rule.ratings[index]
            guard !explanations.isEmpty else { continue }
            let step = ExplanationStep(SentimentRule.but.rawValue, .multiply(factor))
            explanations[index].steps.append(step)
            explanations[index].contribution = rule.ratings[index]
        }
    }

    private mutating func change(_ index: Int, by factor: Double) {
        ratings[index] *= factor
        changes.append((index, factor))
        places?[ratings[index], default: .init()].insert(index)
    }

    /// Returns the first index that still has the given rating, and removes earlier indices that no
    /// longer have this rating.
    private mutating func firstPlace(of rating: Double) -> Int {
        guard var heap = places?.removeValue(forKey: rating) else {
            return ratings.firstIndex(of: rating) ?? 0
        }
        while let first = heap.first, ratings[first] != rating { heap.removeFirst() }
        places?[rating] = heap
        return heap.first ?? 0
    }
}
