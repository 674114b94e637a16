// SPDX-License-Identifier: Apache-2.0

/// Splits a page into its articles.
///
/// An article begins with a repeated headline that paragraphs follow; with a short line that opens
/// a part of the page (behind two blank lines and more) and has two paragraphs close behind it; or
/// with a longer title between blank lines that breaks the running text and may be a headline by its
/// looks or has a caption by its looks or a repeated line behind it, before the next paragraph. What stands before the first headline belongs to the first article; a page without any is
/// one article.
struct ArticleSplitter {
    let words: PageWords
    let lists: PageLists
    let shape: PageShape

    /// Whether the line at a place is a repeated one.
    let isRepeated: [Bool]

    /// What the first look said of every line, as bits of `RoleSign`.
    let looks: [UInt64]

    /// Two paragraphs must stand within so many lines from a title.
    private static let farthest = 15

    /// A title that breaks the text has more words than a subheading.
    private static let leastOfBreak = 8

    /// So many lines at most stand between such a title and the next paragraph.
    private static let farthestText = 8

    /// The articles of a page.
    ///
    /// - Parameter headlines: for each repeated headline the places of its copies.
    func articles(headlines: [[Int]]) -> [Article] {
        guard !shape.filled.isEmpty else { return [] }
        let copies = Set(headlines.flatMap { $0.dropFirst() })
        let candidates = Set(headlines.compactMap(\.first)).union(
            shape.filled.indices.filter {
                !copies.contains($0) && (opensPart($0) || breaksText($0))
            })
        let starts = followed(candidates.sorted())
        let lineCount = shape.places.count
        guard !starts.isEmpty else { return [Article(lines: 0..<lineCount, headline: nil)] }
        return starts.indices.map { number in
            let begin = number == 0 ? 0 : shape.filled[starts[number]]
            let end = number + 1 < starts.count ? shape.filled[starts[number + 1]] : lineCount
            return Article(lines: begin..<end, headline: shape.filled[starts[number]])
        }
    }

    /// The candidates that a paragraph follows before the next candidate.
    private func followed(_ candidates: [Int]) -> [Int] {
        candidates.indices.filter { index in
            let end = index + 1 < candidates.count ? candidates[index + 1] : shape.filled.count
            return (candidates[index] + 1..<end).contains { shape.isParagraph[$0] }
        }.map { candidates[$0] }
    }

    private func opensPart(_ place: Int) -> Bool {
        let line = shape.filled[place]
        guard shape.opens[place], isTitleLike(line) else { return false }
        var paragraphs = 0
        for next in place + 1..<min(place + Self.farthest, shape.filled.count) {
            if shape.opens[next] { return false }
            if shape.isParagraph[next] { paragraphs += 1 }
            if paragraphs == 2 { return true }
        }
        return false
    }

    private func breaksText(_ place: Int) -> Bool {
        let line = shape.filled[place]
        guard shape.isBlankBefore(place), shape.isBlankBehind(place),
            words.counts[line] >= Self.leastOfBreak, isTitleLike(line),
            (max(0, place - 2)..<place).contains(where: { shape.isParagraph[$0] })
        else { return false }
        let behind = place + 1..<min(place + 1 + Self.farthestText, shape.filled.count)
        guard let first = behind.first, !shape.isParagraph[first],
            words.counts[shape.filled[first]] >= 4,
            said(.possibleHeadline, of: place) || said(.wasCaption, of: first)
                || isRepeated[place] || isRepeated[first]
        else { return false }
        return behind.contains { shape.isParagraph[$0] }
    }

    private func said(_ sign: RoleSign, of place: Int) -> Bool {
        looks[place] & 1 << UInt64(sign.rawValue) != 0
    }

    private func isTitleLike(_ line: Int) -> Bool {
        (2...25).contains(words.counts[line])
            && words.shapes[line].isDisjoint(with: [.mostlyNumbers, .hasMarkup])
            && !shape.isParagraph[shape.places[line]]
            && !words.isByline(line, lists) && !words.hasCredit(line, lists)
    }
}
