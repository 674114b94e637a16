// SPDX-License-Identifier: Apache-2.0

/// The ranges that a selection leaves of one document, and the words in them.
final class Selected {
    let ranges: [ByteRange]
    private var words: WordList?

    init(_ ranges: [ByteRange]) {
        self.ranges = ranges
    }

    /// Whether one of the ranges holds the whole of `range`.
    func contains(_ range: ByteRange) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < range.upperBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low < ranges.count && ranges[low].lowerBound <= range.lowerBound
    }

    func words(of document: AnnotatedDocument) -> WordList {
        if let words { return words }
        let all = document.wordList
        let made = ranges == [0..<document.length] ? all : all.filter(contains)
        words = made
        return made
    }
}
