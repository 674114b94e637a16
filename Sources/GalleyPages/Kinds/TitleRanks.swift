// SPDX-License-Identifier: Apache-2.0

/// The lines before the main text that could be its title, counted from the text upwards.
struct TitleRanks {
    private var ranks: [Int: Int] = [:]

    /// A title stands at most so many lines before the text.
    private static let farthest = 25

    init(shape: PageShape, words: PageWords, lists: PageLists) {
        let end = shape.mainText.lowerBound
        for place in (max(0, end - Self.farthest)..<end).reversed() {
            let line = shape.filled[place]
            guard (4...25).contains(words.counts[line]), !words.shapes[line].contains(.hasDate),
                !words.isByline(line, lists), !words.hasCredit(line, lists)
            else { continue }
            ranks[place] = ranks.count
        }
    }

    /// How many title-like lines stand between a place and the main text; many, if it is none.
    func rank(of place: Int) -> Int { ranks[place] ?? Int.max }
}
