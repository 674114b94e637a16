// SPDX-License-Identifier: Apache-2.0

/// Decides where in a gap between two paragraphs a further article begins.
struct ArticleJudge {
    private let model: ArticleModel
    private let words: PageWords
    private let shape: PageShape
    private let signs: [LineSigns]
    private let groups: [RepeatedGroup]

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
        self.groups = groups
    }

    /// The places of the headlines of further articles, in order.
    func starts() -> [Int] {
        let mostOfCohesion = model.mostOfCohesion
        // Traits are looked for, and words compared, only where they can decide.
        let gaps = likelyGaps(from: -model.mostOfTraits)
        if gaps.isEmpty { return [] }
        let traits = ArticleTraits(shape: shape, signs: signs, groups: groups)
        var cohesion: PageCohesion?
        return gaps.compactMap { gap in
            guard var best = best(of: candidates(in: gap, traits)),
                best.score + mostOfCohesion >= 0
            else { return nil }
            let known = cohesion ?? PageCohesion(words: words, shape: shape)
            cohesion = known
            add(known.sharedWords(across: gap.places), to: &best)
            return best.score >= 0 ? best.place : nil
        }
    }

    /// All candidates of the page with all of their traits, gap by gap.
    func candidates() -> [Candidate] {
        let traits = ArticleTraits(shape: shape, signs: signs, groups: groups)
        let cohesion = PageCohesion(words: words, shape: shape)
        return ArticleGap.gaps(of: shape).flatMap { gap in
            var all = candidates(in: gap, traits)
            let shared = all.isEmpty ? 0 : cohesion.sharedWords(across: gap.places)
            for index in all.indices { add(shared, to: &all[index]) }
            return all
        }
    }

    /// The gaps with a candidate whose signs alone have at least a score.
    private func likelyGaps(from least: Int) -> [ArticleGap] {
        ArticleGap.gaps(of: shape).filter { gap in
            gap.places.contains { place in
                ArticleTraits.mayBeHeadline(signs[place])
                    && model.score(of: signs, at: place) >= least
            }
        }
    }

    private func candidates(in gap: ArticleGap, _ traits: ArticleTraits) -> [Candidate] {
        gap.places.filter { ArticleTraits.mayBeHeadline(signs[$0]) }.map { place in
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
