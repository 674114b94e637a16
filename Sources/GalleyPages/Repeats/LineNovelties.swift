// SPDX-License-Identifier: Apache-2.0

/// Tells which of the lines that say the same say something of their own beside.
struct LineNovelties {
    let words: PageWords
    let trimmer: CreditTrimmer
    let settings: PageSettings

    /// For each line a figure of what it says: 0 if all of it stands in the first line, else one
    /// that it shares with the lines of the same words.
    ///
    /// Credits do not count. A line that the first repeats with an addition in brackets, so that
    /// they have less in common than near copies must, says something of its own: that it is
    /// without the addition.
    func figures(of lines: [Int]) -> [Int] {
        var figures: [Set<UInt64>: Int] = [:]
        let first = Line(lines[0], self)
        return lines.map { number in
            if areSame(number, lines[0]) { return 0 }
            let line = Line(number, self)
            if isNothingNew(line, beside: first) { return 0 }
            let figure = figures[line.core, default: figures.count + 1]
            figures[line.core] = figure
            return figure
        }
    }

    /// Whether the line behind the first one is among the lines and says all that the first says,
    /// and more: then it is the first that nobody needs.
    func isFirstNeedless(of lines: [Int]) -> Bool {
        guard lines[1] == lines[0] + 1 else { return false }
        let (first, second) = (Line(lines[0], self), Line(lines[1], self))
        return first.core.isStrictSubset(of: second.all) && !second.core.isSubset(of: first.all)
    }

    /// The different words of a line.
    private struct Line {
        let all: Set<UInt64>
        let core: Set<UInt64>

        init(_ line: Int, _ reader: LineNovelties) {
            let core = reader.trimmer.core(of: line, leaving: reader.settings.minimumWords)
            all = Set(reader.words.hashes[reader.words.range(of: line)])
            self.core = Set(reader.words.hashes[core])
        }
    }

    private func isNothingNew(_ line: Line, beside first: Line) -> Bool {
        guard line.core.isSubset(of: first.all) else { return false }
        if line.core == first.core { return true }
        let shared = Double(line.all.intersection(first.all).count)
        let total = Double(line.all.union(first.all).count)
        return shared + 1e-9 >= settings.similarity * total
    }

    /// Whether two lines have the same words in the same order.
    private func areSame(_ first: Int, _ second: Int) -> Bool {
        let ranges = (words.range(of: first), words.range(of: second))
        return words.hashes[ranges.0].elementsEqual(words.hashes[ranges.1])
    }
}
