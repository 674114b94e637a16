// SPDX-License-Identifier: Apache-2.0

/// Leads from places in a rewritten text back to the text that it was made from.
struct SourceMap: Sendable {
    private struct Run {
        let start: Int
        let source: Int
        /// The length of what was replaced, or nil where the text was copied.
        let replaced: Int?
    }

    private var runs: [Run] = []

    /// From `start` of the rewritten text on, bytes are copied from `source`.
    mutating func copy(at start: Int, from source: Int) {
        runs.append(Run(start: start, source: source, replaced: nil))
    }

    /// From `start` of the rewritten text on, bytes stand for a range of the source.
    mutating func replacement(at start: Int, for source: Range<Int>) {
        runs.append(Run(start: start, source: source.lowerBound, replaced: source.count))
    }

    /// What a range, not empty, of the rewritten text was made from.
    func source(of range: Range<Int>) -> Range<Int> {
        let lower = source(of: range.lowerBound).lowerBound
        return lower..<max(lower, source(of: range.upperBound - 1).upperBound)
    }

    private func source(of offset: Int) -> Range<Int> {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return offset..<offset + 1 }
        let run = runs[low - 1]
        if let replaced = run.replaced { return run.source..<run.source + replaced }
        let source = run.source + offset - run.start
        return source..<source + 1
    }
}
