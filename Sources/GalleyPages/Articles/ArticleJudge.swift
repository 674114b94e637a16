// SPDX-License-Identifier: Apache-2.0

/// Decides where in a gap between two paragraphs a further article begins.
struct ArticleJudge {
    private let model: ArticleModel
    private let words: PageWords
    private let shape: PageShape
    private let signs: [LineSigns]
    private let traits: ArticleTraits

    /// A line that could be the headline of a further article.
    struct Candidate {
        let place: Int
        var traits: TraitSet<ArticleTrait>
        var score: Int
    }

    init(
        model: ArticleModel, words: PageWords, shape: PageShape, signs: [LineSigns],
        groups: [RepeatedGroup]
    ) {
        self.model = model
        self.words = words
        self.shape = shape
        self.signs = signs
        traits = ArticleTraits(shape: shape, signs: signs, groups: groups)
    }

    /// The places of the headlines of further articles, in order.
    func starts() -> [Int] {
        var cohesion: PageCohesion?
        let most = model.mostOfCohesion
        return ArticleGap.gaps(of: shape).compactMap { gap in
            let best = best(of: candidates(in: gap))
            // Words are compared only where they can decide.
            guard var best, best.score + most >= 0 else { return nil }
            let known = cohesion ?? PageCohesion(words: words, shape: shape)
            cohesion = known
            add(known.sharedWords(across: gap.places), to: &best)
            return best.score >= 0 ? best.place : nil
        }
    }

    /// All candidates of the page with all of their traits, gap by gap.
    func candidates() -> [Candidate] {
        let cohesion = PageCohesion(words: words, shape: shape)
        return ArticleGap.gaps(of: shape).flatMap { gap in
            var all = candidates(in: gap)
            let shared = all.isEmpty ? 0 : cohesion.sharedWords(across: gap.places)
            for index in all.indices { add(shared, to: &all[index]) }
            return all
        }
    }

    private func candidates(in gap: ArticleGap) -> [Candidate] {
        gap.places.filter(traits.isCandidate).map { place in
            let held = traits.traits(of: place, in: gap)
            return Candidate(
                place: place, traits: held,
                score: model.score(of: signs, at: place) + model.score(of: held))
        }
    }

    /// The candidate with the highest score, the first of equals.
    private func best(of candidates: [Candidate]) -> Candidate? {
        candidates.reduce(nil) { best, next in
            if let best, best.score >= next.score { return best }
            return next
        }
    }

    private func add(_ shared: Double, to candidate: inout Candidate) {
        for (trait, limit) in ArticleTrait.cohesion where shared < limit {
            candidate.traits.insert(trait)
            candidate.score += model.weight(of: trait)
        }
    }
}
