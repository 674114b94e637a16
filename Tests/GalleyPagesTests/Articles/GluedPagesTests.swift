// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyPages

/// The model is fitted, so these are floors over many drawn pages and no promises about each.
@Suite struct GluedPagesTests {
    @Test(arguments: 0...2)
    func bothArticlesOfGluedPagesAreFound(_ blankLines: Int) {
        var pages = GluedPages(seed: 1)
        let glue = String(repeating: "\n", count: blankLines + 1)
        var right = 0
        var count = 0
        for _ in 0..<4 {
            for first in GluedPages.Layout.allCases {
                for second in GluedPages.Layout.allCases {
                    let page = pages.article(first) + glue + pages.article(second) + "\n"
                    right += PageStructure(page).articles.count == 2 ? 1 : 0
                    count += 1
                }
            }
        }
        #expect(right * 10 >= count * 9, "\(right) of \(count)")
    }

    @Test(arguments: GluedPages.Layout.allCases)
    func onePageIsOneArticle(_ layout: GluedPages.Layout) {
        var pages = GluedPages(seed: 2)
        let right = (0..<100).count { _ in
            PageStructure(pages.article(layout)).articles.count == 1
        }
        #expect(right >= 97)
    }

    @Test func subheadingsBeginNoArticle() {
        var pages = GluedPages(seed: 3)
        let right = (0..<100).count { _ in
            PageStructure(pages.articleWithSubheadings()).articles.count == 1
        }
        #expect(right >= 97)
    }

    @Test func theSecondArticleBeginsWithItsHeadline() {
        var pages = GluedPages(seed: 4)
        let first = pages.article(.captionTwice)
        let page = first + "\n" + pages.article(.everythingTwice)
        let start = first.split(separator: "\n", omittingEmptySubsequences: false).count
        #expect(PageStructure(page).articles.map(\.lines.lowerBound) == [0, start])
    }
}
