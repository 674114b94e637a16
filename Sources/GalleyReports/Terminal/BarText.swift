// SPDX-License-Identifier: Apache-2.0

/// Draws numbers with block characters.
enum BarText {
    /// A bar whose length is `value / greatest` of the columns, exact to an eighth of a column.
    ///
    /// Any value except zero is drawn as at least an eighth of a column. The sign is ignored,
    /// because the number beside the bar shows it.
    static func bar(_ value: Double, of greatest: Double, columns: Int) -> String {
        guard greatest > 0, value.isFinite, greatest.isFinite, value != 0 else { return "" }
        let part = min(value.magnitude / greatest, 1)
        let eighths = max(Int((part * Double(columns * 8)).rounded()), 1)
        let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
        return String(repeating: "█", count: eighths / 8) + rest
    }

    /// Draws a list of counts as a line of small columns, with `·` for zero.
    ///
    /// If there are too many counts, each column shows the mean of several neighbours.
    static func columns(_ counts: [Int], atMost limit: Int) -> String {
        let size = max((counts.count + limit - 1) / max(limit, 1), 1)
        let means = stride(from: 0, to: counts.count, by: size).map { start in
            let part = counts[start..<min(start + size, counts.count)]
            return Double(part.reduce(0, +)) / Double(part.count)
        }
        let greatest = means.max() ?? 0
        let levels = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
        return means.map { mean in
            mean > 0 ? levels[Int((mean / greatest * 7).rounded())] : "·"
        }.joined()
    }
}
