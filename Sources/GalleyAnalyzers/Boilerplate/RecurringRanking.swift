// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The lines that stand in enough documents, those of most documents first.
struct RecurringRanking {
    /// The lines to show: most documents, then most copies, then the first place.
    private(set) var lines: [RecurringLine] = []
    /// How many lines recur.
    private(set) var total = 0
    /// How often they stand in all documents, and the words of these copies.
    private(set) var times = 0
    private(set) var words = 0
    /// For each role the lines that recur and how often they stand.
    private(set) var roles: [String: (lines: Int, times: Int)] = [:]

    init(_ table: RecordTable<RecurringLine>, from least: Int, limit: Int) {
        table.forEach { line, _ in
            guard line.documents >= least else { return }
            total += 1
            times = times.clampedSum(line.times)
            words = words.clampedSum(line.times.clampedProduct(line.words))
            roles[line.first.role, default: (0, 0)].lines += 1
            let earlier = roles[line.first.role]?.times ?? 0
            roles[line.first.role, default: (0, 0)].times = earlier.clampedSum(line.times)
            lines.append(line)
            if lines.count >= 2 * limit + 1000 { shorten(to: limit) }
        }
        shorten(to: limit)
    }

    private mutating func shorten(to limit: Int) {
        lines = Array(lines.sorted(by: Self.precedes).prefix(limit))
    }

    private static func precedes(_ first: RecurringLine, _ second: RecurringLine) -> Bool {
        if first.documents != second.documents { return first.documents > second.documents }
        if first.times != second.times { return first.times > second.times }
        if first.first != second.first { return first.first < second.first }
        return first.key < second.key
    }
}
