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
            // The runs of equal values, one for each remainder of the line by the period. Each run
            // is read once, so that the work grows only with the length of the block.
            var runs = [Run](repeating: Run(), count: period)
            var line = block.lowerBound
            while line < block.upperBound {
                if line > runs[line % period].last {
                    runs[line % period] = run(from: line, every: period, in: block)
                }
                let run = runs[line % period]
                if run.holdsList(from: line, every: period), isValue(line) {
                    rows.formUnion(line - period + 1..<run.last + 1)
                    line = run.last + 1
                } else {
                    line += 1
                }
            }
        }
        return rows.sorted()
    }

    /// Equal lines at intervals of a period.
    private struct Run {
        /// The last line.
        var last = -1
        /// The first line from which on all labels are valid and differ.
        var firstLabelled = 0

        /// Whether enough lines from `line` on have labels.
        func holdsList(from line: Int, every period: Int) -> Bool {
            line >= firstLabelled && (last - line) / period + 1 >= leastRows
        }
    }

    /// Reads the line `first` and the equal lines that follow it at intervals of `period` lines.
    private func run(from first: Int, every period: Int, in block: Range<Int>) -> Run {
        var run = Run(last: first)
        while run.last + period < block.upperBound, words.areEqual(first, run.last + period) {
            run.last += period
        }
        run.firstLabelled = run.last + period
        var known: Set<ArraySlice<UInt64>> = []
        while run.firstLabelled > first {
            let label = run.firstLabelled - 2 * period + 1
            guard label >= block.lowerBound, isLabel(label),
                known.insert(words.hashes[words.range(of: label)]).inserted
            else { break }
            run.firstLabelled -= period
        }
        return run
    }

    private func isValue(_ line: Int) -> Bool {
        (1...Self.longestValue).contains(words.counts[line]) && isPlain(line)
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
