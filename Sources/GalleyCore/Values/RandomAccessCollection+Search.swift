// SPDX-License-Identifier: Apache-2.0

extension RandomAccessCollection {
    /// Returns the index of the first element for which a condition is true, by binary search.
    ///
    /// - Parameter isInSecondPart: a condition that is false for every element before that index,
    ///   and true for every element from that index on.
    /// - Returns: the index; `endIndex` if the condition is true for no element.
    @inlinable
    package func partitioningIndex(where isInSecondPart: (Element) -> Bool) -> Index {
        var low = startIndex
        var count = count
        while count > 0 {
            let half = count / 2
            let middle = index(low, offsetBy: half)
            if isInSecondPart(self[middle]) {
                count = half
            } else {
                low = index(after: middle)
                count -= half + 1
            }
        }
        return low
    }
}
