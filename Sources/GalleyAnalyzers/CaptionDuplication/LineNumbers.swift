// SPDX-License-Identifier: Apache-2.0

/// Line numbers as messages name them: "lines 3, 4, 9, 10".
struct LineNumbers: CustomStringConvertible {
    private let lines: [Int]

    /// So many are named; of more, the others are counted.
    private static let named = 12

    /// Takes lines counted from 0.
    init(_ lines: [Int]) { self.lines = lines }

    var description: String {
        let numbers = lines.prefix(Self.named).map { "\($0 + 1)" }.joined(separator: ", ")
        let others = lines.count - Self.named
        return (lines.count == 1 ? "line " : "lines ") + numbers
            + (others > 0 ? " and \(others) more" : "")
    }
}
