// SPDX-License-Identifier: Apache-2.0

/// The layout of a page: where its running text is.
///
/// A position (`place`) is the index of a line among the lines that are not blank.
struct PageShape {
    /// The indices of the lines that are not blank.
    let filled: [Int]

    /// The position of each line; -1 for a blank line.
    let places: [Int]

    /// Whether the line at each position is a paragraph of running text.
    let isParagraph: [Bool]

    /// The positions of the main text, which is the run of lines with the most running text and the
    /// fewest other lines.
    let mainText: Range<Int>

    /// The position of the first paragraph with at least two more paragraphs among the next six
    /// lines; if there is none, the start of the main text.
    let firstRun: Int

    /// Whether the line at each position opens a part of the page, that is, whether it is the first
    /// line or follows two or more blank lines.
    let opens: [Bool]

    init(_ table: LineTable, _ words: PageWords) {
        filled = table.filled
        var places = Array(repeating: -1, count: table.lines.count)
        for (place, line) in table.filled.enumerated() { places[line] = place }
        self.places = places
        isParagraph = table.filled.map { Self.isParagraph($0, words) }
        mainText = Self.mainText(isParagraph, table.filled.map { words.counts[$0] })
        firstRun = Self.firstRun(isParagraph) ?? mainText.lowerBound
        opens = table.filled.indices.map { place in
            place == 0 || table.filled[place] - table.filled[place - 1] > 2
        }
    }

    /// Whether a blank line or the page's end follows the line at a position.
    func isBlankAfter(_ place: Int) -> Bool {
        place + 1 == filled.count || filled[place + 1] - filled[place] > 1
    }

    /// Whether a blank line or the page's start precedes the line at a position.
    func isBlankBefore(_ place: Int) -> Bool {
        place == 0 || filled[place] - filled[place - 1] > 1
    }

    /// Whether a line is a sentence of at least 15 words, or has at least 30 words.
    private static func isParagraph(_ line: Int, _ words: PageWords) -> Bool {
        let count = words.counts[line]
        return count >= 30 || (count >= 15 && words.shapes[line].contains(.endsSentence))
    }

    /// Finds the run of lines with the highest score (maximum subsequence; Pasternack and Roth
    /// 2009).
    ///
    /// A paragraph adds to the score the number of its words minus ten, but at most fifty; any
    /// other line subtracts six.
    private static func mainText(_ isParagraph: [Bool], _ counts: [Int]) -> Range<Int> {
        var best = 0..<0
        var highest = 0
        var start = 0
        var sum = 0
        for place in isParagraph.indices {
            if sum <= 0 { (start, sum) = (place, 0) }
            sum += isParagraph[place] ? min(counts[place], 60) - 10 : -6
            if sum > highest { (highest, best) = (sum, start..<place + 1) }
        }
        return best
    }

    private static func firstRun(_ isParagraph: [Bool]) -> Int? {
        isParagraph.indices.first { place in
            isParagraph[place]
                && isParagraph[place + 1..<min(place + 7, isParagraph.count)].count(where: { $0 })
                    > 1
        }
    }
}
