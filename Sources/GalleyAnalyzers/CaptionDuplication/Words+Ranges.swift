// SPDX-License-Identifier: Apache-2.0

import GalleyCore

extension Words {
    /// How many of the words stand in one of some ranges, which are sorted and disjoint.
    func count(within ranges: [ByteRange]) -> Int {
        ranges.reduce(0) { $0 + firstIndex(from: $1.upperBound) - firstIndex(from: $1.lowerBound) }
    }

    /// The index of the first word that begins at an offset or behind it.
    private func firstIndex(from offset: Int) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if self[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
