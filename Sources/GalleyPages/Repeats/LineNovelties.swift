// SPDX-License-Identifier: Apache-2.0

/// Finds the copies of a line that say more than the original.
struct LineNovelties {
    let words: PageWords
    let trimmer: CreditTrimmer
    let settings: PageSettings

    /// A number for each line: 0 if the first line has all its words; otherwise a number that it
    /// shares with the lines of the same words.
    ///
    /// Credits do not count. If the first line has an addition in brackets, so that the two have less
    /// in common than near copies, the line without the addition has a number of its own: it says
    /// that the addition is missing.
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

    /// Whether the second line follows the first one directly and says all that the first says, and
    /// more: then the first line is the one that is not needed.
    func isFirstNeedless(of lines: [Int]) -> Bool {
        guard lines[1] == lines[0] + 1 else { return false }
        let (first, second) = (Line(lines[0], self), Line(lines[1], self))
        return first.core.isStrictSubset(of: second.all) && !second.core.isSubset(of: first.all)
    }

    /// The distinct words of a line.
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

/// Distinguishes copies of a line by the numbers in them.
struct LineNumberings {
    let words: PageWords

    /// A number for each line, shared by the lines with the same numbers in the same order; 0 for a
    /// line without numbers.
    func numberings(of lines: [Int]) -> [Int] {
        var figures: [[UInt64]: Int] = [[]: 0]
        return lines.map { line in
            let numbers = words.range(of: line)
                .filter { words.marks[$0].contains(.digit) }.map { words.hashes[$0] }
            let figure = figures[numbers, default: figures.count]
            figures[numbers] = figure
            return figure
        }
    }
}
