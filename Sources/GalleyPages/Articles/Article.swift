// SPDX-License-Identifier: Apache-2.0

/// An article of a page.
package struct Article: Sendable, Hashable {
    /// The indices of the article's lines; each line of a page belongs to exactly one article.
    package let lines: Range<Int>

    /// The line index of the article's headline; nil if none was found.
    package let headline: Int?
}

/// Splits a page into its articles.
///
/// The first article begins at the start of the page. In each gap between two paragraphs, one
/// further article may begin: its first line is the line of the gap with the highest `ArticleModel`
/// score, if that score is at least 0.
struct ArticleSplitter {
    let words: PageWords
    let lists: PageLists
    let shape: PageShape
    let classifier: ArticleClassifier

    /// The number of lines, counted from a title, within which the second paragraph after the title
    /// must be.
    private static let farthest = 15

    /// Finds the articles of a page.
    ///
    /// - Parameter headlines: the positions of the copies of each repeated headline.
    func articles(headlines: [[Int]]) -> [Article] {
        guard !shape.filled.isEmpty else { return [] }
        let further = classifier.starts()
        let first = title(before: further.first ?? shape.filled.count, headlines)
        let headlines = [first] + further.map { shape.filled[$0] }
        let bounds = [0] + further.map { shape.filled[$0] } + [shape.places.count]
        return headlines.indices.map { number in
            Article(lines: bounds[number]..<bounds[number + 1], headline: headlines[number])
        }
    }

    /// Finds the line of the first article's headline: a repeated headline, or a title that opens a
    /// part of the page; a paragraph must follow it before the next such line.
    private func title(before end: Int, _ headlines: [[Int]]) -> Int? {
        let copies = Set(headlines.flatMap { $0.dropFirst() })
        let firsts = Set(headlines.compactMap(\.first))
        let candidates = (0..<end).filter {
            firsts.contains($0) || !copies.contains($0) && opensPart($0)
        }
        let place = candidates.indices.first { index in
            let next = index + 1 < candidates.count ? candidates[index + 1] : end
            return shape.isParagraph[candidates[index] + 1..<next].contains(true)
        }
        return place.map { shape.filled[candidates[$0]] }
    }

    private func opensPart(_ place: Int) -> Bool {
        guard shape.opens[place], isTitleLike(shape.filled[place]) else { return false }
        var paragraphs = 0
        for next in place + 1..<min(place + Self.farthest, shape.filled.count) {
            if shape.opens[next] { return false }
            if shape.isParagraph[next] { paragraphs += 1 }
            if paragraphs == 2 { return true }
        }
        return false
    }

    private func isTitleLike(_ line: Int) -> Bool {
        (2...25).contains(words.counts[line])
            && words.shapes[line].isDisjoint(with: [.mostlyNumbers, .hasMarkup])
            && !shape.isParagraph[shape.places[line]]
            && !words.isByline(line, lists) && !words.hasCredit(line, lists)
    }
}
