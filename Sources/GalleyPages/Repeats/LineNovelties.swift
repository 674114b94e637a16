// SPDX-License-Identifier: Apache-2.0

/// Finds the copies of a line that contain words which the original lacks.
struct LineNovelties {
    let words: PageWords
    let trimmer: CreditTrimmer
    let settings: PageSettings

    /// A number for each line: 0 if the first line contains all words of the line, and otherwise a
    /// number that all lines with the same words share.
    ///
    /// Words of credits are ignored. If the first line has an addition in brackets, and a line
    /// without the addition is too different for a near copy, that line has a number other than 0,
    /// because it lacks the addition.
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

    /// Whether the second line directly follows the first one and contains all words of the first
    /// one and more, so that the first line is not needed.
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

    /// An id for each line, which lines share if they contain the same numbers in the same order; 0
    /// for a line without numbers.
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
