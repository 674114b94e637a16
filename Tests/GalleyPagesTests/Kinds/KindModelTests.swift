// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyPages

struct KindModelTests {
    private let model = KindModel(
        table: Array("# a comment\nbias\t-10\t5\ncredited\t-20\t30\nopens\t40\t-50\n".utf8))

    private func features(_ held: GroupFeature...) -> FeatureSet<GroupFeature> {
        held.reduce(into: FeatureSet<GroupFeature>()) { $0.insert($1, if: true) }
    }

    @Test func weightsAddUp() {
        #expect(model.scores(of: features()) == KindScores(headline: -10, caption: 5))
        #expect(
            model.scores(of: features(.credited, .opens)) == KindScores(headline: 10, caption: -15))
    }

    @Test func aHeadlineTakesPrecedenceOverACaption() {
        #expect(KindScores(headline: 0, caption: 9).kind == .headline)
        #expect(KindScores(headline: -1, caption: 0).kind == .caption)
        #expect(KindScores(headline: -1, caption: -1).kind == .other)
    }

    @Test func everyFeatureHasABitAndAWeight() {
        #expect(GroupFeature.allCases.count <= 64)
        let model = PageModels.standard.kinds
        #expect(model.bias != KindScores())
        for feature in GroupFeature.allCases { #expect(model.weight(of: feature) != KindScores()) }
    }
}

struct PageKindTests {
    @Test(arguments: SyntheticArticle.all)
    func headlineTwiceAndCaptionFourTimes(_ article: SyntheticArticle) {
        let structure = PageStructure(SyntheticPages.doubled(article))
        #expect(structure.groups.map(\.lines) == [[0, 6], [2, 3, 8, 9]])
        #expect(structure.groups.map(\.kind) == [.headline, .caption])
        #expect(structure.groups.map(\.match) == [.exact, .exact])
        #expect(structure.widgets.map(\.lines) == [[4]])
        #expect(structure.roles[0] == .headline)
        #expect(structure.roles[1] == .blank)
        #expect(structure.roles[4] == .widget)
        #expect(structure.roles[11] == .paragraph)
    }

    @Test(arguments: SyntheticArticle.all)
    func aPageWithoutRepeatsHasNone(_ article: SyntheticArticle) {
        let structure = PageStructure(SyntheticPages.clean(article))
        #expect(structure.groups.isEmpty)
        #expect(structure.widgets.isEmpty)
        #expect(structure.roles[0] == .headline)
    }

    @Test func menusThatOccurTwiceAreOtherLines() {
        let menu = [
            "News from the whole region", "Sport and all the results", "Letters to the editor",
        ]
        let article = SyntheticArticle.english
        let page = (menu + ["Search", "", article.headline, ""] + article.paragraphs + [""] + menu)
            .joined(separator: "\n")
        #expect(PageStructure(page).groups.map(\.kind) == [.other, .other, .other])
    }

    @Test func aCaptionMayRepeatAfterTheArticle() {
        let article = SyntheticArticle.english
        let page = SyntheticPages.clean(article) + "\n" + article.caption + "\n"
        let groups = PageStructure(page).groups
        #expect(groups.map(\.lines) == [[2, 8]])
        #expect(groups.map(\.kind) == [.caption])
    }

    @Test func featuresCountOnce() {
        var features = FeatureSet<GroupFeature>()
        features.insert(.credited, if: false)
        #expect(features.all.isEmpty)
        features.insert(.credited, if: true)
        features.insert(.credited, if: true)
        #expect(features.all == [.credited])
        #expect(features.contains(.credited) && !features.contains(.opens))
    }
}
