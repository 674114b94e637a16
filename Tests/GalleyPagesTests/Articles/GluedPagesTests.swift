// SPDX-License-Identifier: Apache-2.0

import GalleyTesting
import Testing

@testable import GalleyPages

/// The model is fitted to data, so these tests require a share of many random pages to be right,
/// not every page.
struct GluedPagesTests {
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

    @Test func subheadingsDoNotBeginArticles() {
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

/// Pages of synthetic words with one article each, to be glued together.
struct GluedPages {
    /// The form in which a scraper left an article.
    enum Layout: CaseIterable {
        case clean, captionTwice, headlineTwice, everythingTwice, captionAtEnd
    }

    private var numbers: SeededGenerator

    private static let syllables = [
        "ba", "co", "di", "fen", "gar", "hol", "im", "jo", "kel", "lu", "mon", "nar", "os", "per",
        "qui", "ros", "sta", "tor", "ul", "ven", "wes", "yar",
    ]

    private static let commonWords = [
        "the", "of", "and", "to", "in", "a", "was", "for", "on", "it",
    ]

    init(seed: UInt64) { numbers = SeededGenerator(seed: seed) }

    /// An article of a few paragraphs about one subject.
    mutating func article(_ layout: Layout) -> String {
        let subject = subject()
        let headline = title(subject, words: 7...13)
        let caption = title(subject, words: 8...16)
        let text = paragraphs(subject, count: 3...6)
        let blocks: [String]
        switch layout {
        case .clean: blocks = [headline, caption] + text
        case .captionTwice: blocks = [headline, "\(caption)\n\(caption)"] + text
        case .headlineTwice: blocks = [headline, headline] + text
        case .everythingTwice:
            let captions = "\(caption)\n\(caption)"
            blocks = [headline, captions + "\nTT", headline, captions] + text
        case .captionAtEnd: blocks = [headline, caption] + text + [caption]
        }
        return blocks.joined(separator: "\n\n")
    }

    /// An article with subheadings between its paragraphs.
    mutating func articleWithSubheadings() -> String {
        let subject = subject()
        var blocks = [title(subject, words: 7...13), title(subject, words: 8...16)]
        for paragraph in paragraphs(subject, count: 4...7) {
            blocks += [paragraph, title(subject, words: 2...6)]
        }
        return blocks.dropLast().joined(separator: "\n\n")
    }

    private mutating func subject() -> [String] {
        (0..<60).map { _ in word() }
    }

    private mutating func paragraphs(_ subject: [String], count: ClosedRange<Int>) -> [String] {
        (0..<Int.random(in: count, using: &numbers)).map { _ in
            (0..<Int.random(in: 2...5, using: &numbers)).map { _ in
                title(subject, words: 10...24) + "."
            }.joined(separator: " ")
        }
    }

    private mutating func title(_ subject: [String], words: ClosedRange<Int>) -> String {
        let count = Int.random(in: words, using: &numbers)
        let text = (0..<count).map { _ in
            let words = Bool.random(using: &numbers) ? Self.commonWords : subject
            return words[Int.random(in: words.indices, using: &numbers)]
        }.joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    private mutating func word() -> String {
        (0..<Int.random(in: 2...4, using: &numbers)).map { _ in
            Self.syllables[Int.random(in: Self.syllables.indices, using: &numbers)]
        }.joined()
    }
}
