// SPDX-License-Identifier: Apache-2.0

/// Finds lists whose entries have equal values, such as a forecast in which every day is sunny.
///
/// Such a list repeats entries of two, three or four lines at least three times. The last lines of
/// all entries are equal. The first line of each entry is a label: all labels differ, and each is
/// short and has no digit, or is a sentence that begins with a digit, such as a question of a quiz.
/// Labels are never widgets.
struct TableRows {
    let words: PageWords
    let lists: PageLists

    private static let periods = 2...4
    private static let leastRows = 3
    private static let longestValue = 8
    private static let longestLabel = 3

    /// Returns the indices of the lines of a block that belong to such a list.
    func find(in block: Range<Int>) -> [Int] {
        guard block.count >= Self.leastRows * 2 - 1 else { return [] }
        var rows: Set<Int> = []
        for period in Self.periods where block.count > period * (Self.leastRows - 1) {
            var line = block.lowerBound
            while line < block.upperBound {
                let values = values(from: line, every: period, in: block)
                if let list = list(values, period, in: block) {
                    rows.formUnion(list)
                    line = values[values.count - 1] + 1
                } else {
                    line += 1
                }
            }
        }
        return rows.sorted()
    }

    /// Returns the line `first` and the equal lines that follow it at intervals of `period` lines.
    private func values(from first: Int, every period: Int, in block: Range<Int>) -> [Int] {
        var values = [first]
        var next = first + period
        while next < block.upperBound, words.areEqual(first, next) {
            values.append(next)
            next += period
        }
        return values
    }

    /// Returns the lines from the first label to the last value; nil if the lines are not such a
    /// list.
    private func list(_ values: [Int], _ period: Int, in block: Range<Int>) -> Range<Int>? {
        let labels = values.map { $0 - period + 1 }
        guard values.count >= Self.leastRows, labels[0] >= block.lowerBound,
            (1...Self.longestValue).contains(words.counts[values[0]]),
            isPlain(values[0]), labels.allSatisfy(isLabel),
            Set(labels.map { words.hashes[words.range(of: $0)] }).count == labels.count
        else { return nil }
        return labels[0]..<values[values.count - 1] + 1
    }

    private func isLabel(_ line: Int) -> Bool {
        let range = words.range(of: line)
        guard !range.isEmpty, !lists.isWidget(words.hashes[range]) else { return false }
        return words.counts[line] <= Self.longestLabel
            ? isPlain(line) && words.marks[range].allSatisfy { !$0.contains(.digit) }
            : words.shapes[line].contains(.startsWithDigit)
                && words.shapes[line].contains(.endsSentence)
    }

    /// Whether a line is unlike the lines of lists of articles or comments, which have credits,
    /// bylines, dates, bars, markup or many digits.
    private func isPlain(_ line: Int) -> Bool {
        !words.hasCredit(line, lists) && !words.isByline(line, lists)
            && words.shapes[line].isDisjoint(with: [.hasDate, .hasBar, .hasMarkup, .manyDigits])
    }
}
