// SPDX-License-Identifier: Apache-2.0

/// Finds the signs of every line of a page that is not blank.
struct SignReader {
    let words: PageWords
    let lists: PageLists
    let shape: PageShape
    let copies: LineCopies
    let vocabulary: TextVocabulary
    let trimmer: CreditTrimmer

    /// The number of lines looked at on either side for the run of short lines or paragraphs.
    private static let around = 6

    init(
        words: PageWords, lists: PageLists, trimmer: CreditTrimmer, shape: PageShape,
        groups: [[Int]]
    ) {
        self.words = words
        self.lists = lists
        self.shape = shape
        copies = LineCopies(words: words, shape: shape, groups: groups)
        vocabulary = TextVocabulary(words: words, shape: shape)
        self.trimmer = trimmer
    }

    /// The signs of the lines, by place.
    func signs() -> [LineSigns] {
        var all = shape.filled.map(ownSigns)
        addBlocks(to: &all)
        addRuns(to: &all)
        for place in all.indices { addPlace(place, to: &all[place]) }
        return all
    }

    private func ownSigns(_ line: Int) -> LineSigns {
        var signs = LineSigns()
        addLength(line, to: &signs)
        addShape(words.shapes[line], to: &signs)
        addWords(line, to: &signs)
        return signs
    }

    /// Marks lines among short lines and among paragraphs by running sums.
    private func addRuns(to all: inout [LineSigns]) {
        var short = [0]
        var long = [0]
        for (place, line) in shape.filled.enumerated() {
            short.append(short[place] + (words.counts[line] < 4 ? 1 : 0))
            long.append(long[place] + (shape.isParagraph[place] ? 1 : 0))
        }
        for place in all.indices {
            let before = max(0, place - Self.around)..<place
            let behind = place + 1..<min(all.count, place + 1 + Self.around)
            if !before.isEmpty {
                all[place].insert(.shortBefore, if: share(of: short, before) > 1)
                all[place].insert(.textBefore, if: share(of: long, before) >= 1)
            }
            if place + 1 < all.count {
                all[place].insert(.shortBehind, if: share(of: short, behind) > 1)
                all[place].insert(.textBehind, if: share(of: long, behind) >= 1)
            }
        }
    }

    /// Twice the share of a range in which something holds, from its running sums.
    private func share(of sums: [Int], _ range: Range<Int>) -> Double {
        Double(2 * (sums[range.upperBound] - sums[range.lowerBound])) / Double(range.count)
    }
}
