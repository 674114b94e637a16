// SPDX-License-Identifier: Apache-2.0

import CKernels

extension Array where Element: BitwiseCopyable {
    /// Makes room for more elements, in big pages of memory where it is much: looking places up in
    /// tables of many small pages takes most of its time for finding the pages.
    ///
    /// Four times as much room as there was, and from the first big piece on enough for about a
    /// million terms: memory costs nothing until it is written to, moving what is there does.
    mutating func reserveBig(_ wanted: Int) {
        guard capacity < wanted else { return }
        var size = Swift.max(wanted, capacity * 4)
        guard size * MemoryLayout<Element>.stride >= 1 << 20 else { return reserveCapacity(size) }
        size = Swift.max(size, (32 << 20) / MemoryLayout<Element>.stride)
        let bytes = size * MemoryLayout<Element>.stride
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
