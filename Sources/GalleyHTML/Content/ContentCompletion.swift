// SPDX-License-Identifier: Apache-2.0

/// Adds blocks to the main content whose place says more than the blocks themselves: the headline
/// above it, headings within it, and what is between two of its parts.
struct ContentCompletion {
    private let roles: [BlockRole]
    private let isInCore: [Bool]
    private let headline: Int?
    private let scores: [Int]

    /// The number of blocks after the headline in which the main content begins.
    private static let headlineReach = 11
    /// The lowest scores, in hundredths of a logit, with which blocks are added.
    private static let headlineLimit = -200
    private static let headingLimit = -100
    private static let captionLimit = -150
    private static let otherLimit = -60

    /// Prepares the completion of a page.
    ///
    /// - Parameters:
    ///   - roles: the roles of the blocks.
    ///   - isInCore: for each block whether it is in the element with most of the good text.
    ///   - headline: the place of the main headline.
    ///   - scores: the scores of the blocks.
    init(_ roles: [BlockRole], isInCore: [Bool], headline: Int?, scores: [Int]) {
        self.roles = roles
        self.isInCore = isInCore
        self.headline = headline
        self.scores = scores
    }

    /// The scores, in which the blocks that are added have 0.
    var completed: [Int] {
        var result = scores
        let first = scores.firstIndex { $0 >= 0 } ?? scores.count
        for place in scores.indices where scores[place] < 0 {
            if belongs(place, isAfterMain: place > first) { result[place] = 0 }
        }
        return result
    }

    private func belongs(_ place: Int, isAfterMain: Bool) -> Bool {
        let score = scores[place]
        switch roles[place] {
        case .headline where place == headline:
            return score > Self.headlineLimit && hasMain(place + 1..<place + 1 + Self.headlineReach)
        case .headline:
            return score > Self.headingLimit && isInCore[place] && isAfterMain
                && hasMain(place + 1..<place + 2)
        case .caption, .table: return score > Self.captionLimit && isBetween(place, reach: 4)
        case .paragraph, .list, .code, .quote:
            return score > Self.otherLimit && isBetween(place, reach: 2)
        default: return false
        }
    }

    private func isBetween(_ place: Int, reach: Int) -> Bool {
        isInCore[place] && hasMain(place - reach..<place)
            && hasMain(place + 1..<place + 1 + reach)
    }

    private func hasMain(_ range: Range<Int>) -> Bool {
        range.clamped(to: 0..<scores.count).contains { scores[$0] >= 0 }
    }
}
