// SPDX-License-Identifier: Apache-2.0

/// The margins of the lines of a page that are likeliest to be headlines.
struct HeadlineRanks {
    /// The highest margin.
    private(set) var best = Int.min

    /// The fourth highest margin.
    private(set) var fourth = Int.min

    init(_ margins: [Int]) {
        var top: [Int] = []
        for margin in margins where top.count < 4 || margin > top[3] {
            top.insert(margin, at: top.firstIndex { $0 < margin } ?? top.count)
            if top.count > 4 { top.removeLast() }
        }
        best = top.first ?? best
        fourth = top.last ?? fourth
    }
}
