// SPDX-License-Identifier: Apache-2.0

/// Distinguishes the copies of a line by the numbers that they contain.
struct LineNumberings {
    let words: PageWords

    /// Returns a number for each line: lines that contain the same numbers in the same order share
    /// one; a line without numbers has 0.
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
