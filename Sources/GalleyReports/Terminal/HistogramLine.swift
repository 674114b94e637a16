// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A histogram on one line: caption, columns, range.
struct HistogramLine {
    private let histogram: Histogram
    private let width: Int

    init(_ histogram: Histogram, width: Int) {
        self.histogram = histogram
        self.width = width
    }

    /// The line.
    var text: StyledText {
        let from = NumberText.compact(histogram.bins.first?.from ?? 0)
        let to = NumberText.compact(histogram.bins.last?.to ?? 0)
        let room = width - from.count - to.count - 6
        let title = SafeText.fitted(SafeText.line(histogram.title), columns: room * 2 / 3)
        let counts = histogram.bins.map(\.count)
        let left = room - DisplayWidth.columns(of: title)
        return StyledText(title, .strong) + StyledText("  \(from) ", .faint)
            + StyledText(BarText.columns(counts, atMost: max(left, 1)), .bar)
            + StyledText(" \(to)", .faint)
    }
}
