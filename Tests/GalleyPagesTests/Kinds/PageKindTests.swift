// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyPages

@Suite struct PageKindTests {
    @Test(arguments: MadeUpArticle.all)
    func headlineTwiceAndCaptionFourTimes(_ article: MadeUpArticle) {
        let structure = PageStructure(MadeUpPages.doubled(article))
        #expect(structure.groups.map(\.lines) == [[0, 6], [2, 3, 8, 9]])
        #expect(structure.groups.map(\.kind) == [.headline, .caption])
        #expect(structure.groups.map(\.match) == [.exact, .exact])
        #expect(structure.widgets.map(\.lines) == [[4]])
        #expect(structure.roles[0] == .headline)
        #expect(structure.roles[1] == .blank)
        #expect(structure.roles[4] == .widget)
        #expect(structure.roles[11] == .paragraph)
    }

    @Test(arguments: MadeUpArticle.all)
    func aPageWithoutRepeatsHasNone(_ article: MadeUpArticle) {
        let structure = PageStructure(MadeUpPages.clean(article))
        #expect(structure.groups.isEmpty)
        #expect(structure.widgets.isEmpty)
        #expect(structure.roles[0] == .headline)
    }

    @Test func menusThatStandTwiceAreOtherLines() {
        let menu = [
            "News from the whole region", "Sport and all the results", "Letters to the editor",
        ]
        let article = MadeUpArticle.english
        let page = (menu + ["Search", "", article.headline, ""] + article.paragraphs + [""] + menu)
            .joined(separator: "\n")
        #expect(PageStructure(page).groups.map(\.kind) == [.other, .other, .other])
    }

    @Test func aCaptionAfterTheArticleIsOne() {
        let article = MadeUpArticle.english
        let page = MadeUpPages.clean(article) + "\n" + article.caption + "\n"
        let groups = PageStructure(page).groups
        #expect(groups.map(\.lines) == [[2, 8]])
        #expect(groups.map(\.kind) == [.caption])
    }

    @Test func traitsCountOnce() {
        var traits = TraitSet<KindTrait>()
        traits.insert(.credited, if: false)
        #expect(traits.all.isEmpty)
        traits.insert(.credited, if: true)
        traits.insert(.credited, if: true)
        #expect(traits.all == [.credited])
        #expect(traits.contains(.credited) && !traits.contains(.opens))
    }
}
