// SPDX-License-Identifier: Apache-2.0

/// Finds the gaps between paragraphs in which further articles begin, and the articles' first
/// lines.
struct ArticleClassifier {
    private let model: ArticleModel
    private let words: PageWords
    private let shape: PageShape
    private let lineFeatures: [LineFeatures]
    private let groups: [RepeatedGroup]

    /// A line that could be the headline of a further article.
    struct Candidate {
        let place: Int
        var features: FeatureSet<ArticleFeature>
        var score: Int
    }

    init(
        model: ArticleModel, words: PageWords, shape: PageShape, lineFeatures: [LineFeatures],
        groups: [RepeatedGroup]
    ) {
        self.model = model
        self.words = words
        self.shape = shape
        self.lineFeatures = lineFeatures
        self.groups = groups
    }

    /// Finds the positions of the headlines of further articles, in order.
    func starts() -> [Int] {
        let highestCohesionScore = model.highestCohesionScore
        // Features are computed and words are compared only where the result may depend on them.
        let gaps = likelyGaps(from: -model.highestFeatureScore)
        if gaps.isEmpty { return [] }
        let features = ArticleFeatures(shape: shape, lineFeatures: lineFeatures, groups: groups)
        var cohesion: PageCohesion?
        return gaps.compactMap { gap in
            guard var best = best(of: candidates(in: gap, features)),
                best.score + highestCohesionScore >= 0
            else { return nil }
            let known = cohesion ?? PageCohesion(words: words, shape: shape)
            cohesion = known
            add(known.sharedWords(across: gap.places), to: &best)
            return best.score >= 0 ? best.place : nil
        }
    }

    /// Finds all candidates of the page with all of their features, gap by gap.
    func candidates() -> [Candidate] {
        let features = ArticleFeatures(shape: shape, lineFeatures: lineFeatures, groups: groups)
        let cohesion = PageCohesion(words: words, shape: shape)
        return ArticleGap.gaps(of: shape).flatMap { gap in
            var all = candidates(in: gap, features)
            let shared = all.isEmpty ? 0 : cohesion.sharedWords(across: gap.places)
            for index in all.indices { add(shared, to: &all[index]) }
            return all
        }
    }

    /// Finds the gaps with a candidate whose score from line features alone is at least `least`.
    private func likelyGaps(from least: Int) -> [ArticleGap] {
        ArticleGap.gaps(of: shape).filter { gap in
            gap.places.contains { place in
                ArticleFeatures.mayBeHeadline(lineFeatures[place])
                    && model.score(of: lineFeatures, at: place) >= least
            }
        }
    }

    private func candidates(in gap: ArticleGap, _ features: ArticleFeatures) -> [Candidate] {
        gap.places.filter { ArticleFeatures.mayBeHeadline(lineFeatures[$0]) }.map { place in
            let held = features.features(of: place, in: gap)
            return Candidate(
                place: place, features: held,
                score: model.score(of: lineFeatures, at: place) + model.score(of: held))
        }
    }

    /// The candidate with the highest score; the first such candidate if several have that score.
    private func best(of candidates: [Candidate]) -> Candidate? {
        candidates.reduce(nil) { best, next in
            if let best, best.score >= next.score { return best }
            return next
        }
    }

    /// Adds the cohesion features to a candidate.
    private func add(_ shared: Double, to candidate: inout Candidate) {
        for (feature, limit) in ArticleFeature.cohesion where shared < limit {
            candidate.features.insert(feature)
            candidate.score += model.weight(of: feature)
        }
    }
}

/// The lines between a paragraph and the next one, in which a further article may begin.
///
/// A position (`place`) is the index of a line among the lines that are not blank.
struct ArticleGap {
    /// The positions of the gap's lines (at least one); of a long gap, only the last lines are
    /// included.
    let places: Range<Int>

    /// The maximum distance between a headline and its text, in lines.
    private static let longest = 40

    /// The gaps of a page, in order.
    static func gaps(of shape: PageShape) -> [ArticleGap] {
        var gaps: [ArticleGap] = []
        var last: Int?
        for place in shape.isParagraph.indices where shape.isParagraph[place] {
            if let last, place - last > 1 {
                gaps.append(ArticleGap(places: max(last + 1, place - longest)..<place))
            }
            last = place
        }
        return gaps
    }
}
