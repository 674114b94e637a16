// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyPages

@Suite struct KindModelTests {
    private let model = KindModel(
        table: Array("# a comment\nbias\t-10\t5\ncredited\t-20\t30\nopens\t40\t-50\n".utf8))

    private func traits(_ held: KindTrait...) -> TraitSet<KindTrait> {
        held.reduce(into: TraitSet<KindTrait>()) { $0.insert($1, if: true) }
    }

    @Test func weightsAddUp() {
        #expect(model.scores(of: traits()) == KindScores(headline: -10, caption: 5))
        #expect(
            model.scores(of: traits(.credited, .opens)) == KindScores(headline: 10, caption: -15))
    }

    @Test func aHeadlineGoesBeforeACaption() {
        #expect(KindScores(headline: 0, caption: 9).kind == .headline)
        #expect(KindScores(headline: -1, caption: 0).kind == .caption)
        #expect(KindScores(headline: -1, caption: -1).kind == .other)
    }

    @Test func everyTraitHasABitAndAWeight() {
        #expect(KindTrait.allCases.count <= 64)
        let model = PageModels.standard.kinds
        #expect(model.bias != KindScores())
        for trait in KindTrait.allCases { #expect(model.weight(of: trait) != KindScores()) }
    }
}
