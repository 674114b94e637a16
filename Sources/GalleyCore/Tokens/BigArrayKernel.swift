// SPDX-License-Identifier: Apache-2.0

import CKernels

extension Array where Element: BitwiseCopyable {
    /// Makes room for more elements, in big pages of memory where it is much: looking places up in
    /// tables of many small pages takes most of its time for finding the pages.
    ///
    /// Four times as much room as there was: memory costs nothing until it is written to, moving
    /// what is there does.
    mutating func reserveBig(_ wanted: Int) {
        guard capacity < wanted else { return }
        let size = Swift.max(wanted, capacity * 4)
        let bytes = size * MemoryLayout<Element>.stride
        guard bytes >= 1 << 20 else { return reserveCapacity(size) }
        self = Array(unsafeUninitializedCapacity: size) { places, count in
            gk_use_huge_pages(places.baseAddress, bytes)
            _ = places.initialize(fromContentsOf: self)
            count = self.count
        }
    }

    /// Appends an element, making room as `reserveBig` does.
    mutating func appendBig(_ element: Element) {
        if count == capacity { reserveBig(count + 1) }
        append(element)
    }

    /// Appends copies of an element up to a number of elements.
    mutating func extendBig(to wanted: Int, with element: Element) {
        guard count < wanted else { return }
        reserveBig(wanted)
        append(contentsOf: repeatElement(element, count: wanted - count))
    }
}
