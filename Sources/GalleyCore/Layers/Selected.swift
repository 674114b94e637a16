// SPDX-License-Identifier: Apache-2.0

/// The ranges that a selection leaves of one document, and the words in them.
final class Selected {
    let ranges: [ByteRange]
    private var words: Words?

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

    func words(of document: AnnotatedDocument) -> Words {
        if let words { return words }
        let tokens = document.tokens
        let isWhole = ranges == [0..<document.length]
        let positions =
            isWhole ? tokens.words : tokens.words.filter { contains(tokens.wordRange($0)) }
        let made = Words(tokens, at: positions)
        words = made
        return made
    }
}
