// SPDX-License-Identifier: Apache-2.0

/// Tells lines apart by the numbers in them.
struct LineNumberings {
    let words: PageWords

    /// For each line a figure that it shares with the lines of the same numbers in the same order;
    /// 0 for a line without numbers.
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
