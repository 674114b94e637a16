// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyPages

struct ArticleTests {
    @Test func twoArticlesOnAPage() {
        let first = SyntheticPages.doubled(.english)
        let page = first + "\n\n" + SyntheticPages.doubled(.german)
        let start = first.split(separator: "\n", omittingEmptySubsequences: false).count + 1
        let articles = PageStructure(page).articles
        #expect(articles.map(\.headline) == [0, start])
        #expect(articles.map(\.lines.lowerBound) == [0, start])
    }

    @Test func articlesWithoutRepeatsAreSeparatedByBlankLines() {
        let page = [SyntheticArticle.english, .german, .spanish].map(SyntheticPages.clean)
            .joined(separator: "\n\n")
        #expect(PageStructure(page).articles.count == 3)
    }

    @Test(arguments: ["", " \n\n\t\n", "\u{FEFF}"])
    func aBlankPageHasNoArticle(_ page: String) {
        #expect(PageStructure(page).articles.isEmpty)
    }

    @Test func aPageWithoutHeadlinesIsOneArticle() {
        let articles = PageStructure("just a line\n\n\n\nand another one\n").articles
        #expect(articles == [Article(lines: 0..<5, headline: nil)])
    }

    @Test func aHeadlineAmongTheTeasersBelowDoesNotBeginAnArticle() {
        let article = SyntheticArticle.english
        let page =
            SyntheticPages.clean(article) + "\nMore from the town\n" + article.headline + "\n"
        #expect(PageStructure(page).articles.map(\.headline) == [0])
    }

    @Test(arguments: SyntheticArticle.all)
    func articlesCoverThePage(_ article: SyntheticArticle) {
        let page =
            "a menu\n\n" + SyntheticPages.doubled(article) + "\n\n" + SyntheticPages.clean(.german)
        let structure = PageStructure(page)
        var next = 0
        for article in structure.articles {
            #expect(article.lines.lowerBound == next)
            next = article.lines.upperBound
        }
        #expect(next == structure.lines.count)
    }
}
