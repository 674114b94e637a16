// SPDX-License-Identifier: Apache-2.0

import CKernels

extension Array where Element: BitwiseCopyable {
    /// Reserves room for at least `wanted` elements, in huge memory pages if the array is big.
    ///
    /// If a big array has many small pages, random access spends most of its time on finding the
    /// pages.
    ///
    /// The capacity grows fourfold, and the first big allocation has room for about a million
    /// terms: unused memory costs nothing until it is written to, whereas moving the elements takes
    /// time.
    mutating func reserveBig(_ wanted: Int) {
        guard capacity < wanted else { return }
        var size = Swift.max(wanted, capacity * 4)
        guard size * MemoryLayout<Element>.stride >= 1 << 20 else { return reserveCapacity(size) }
        size = Swift.max(size, (32 << 20) / MemoryLayout<Element>.stride)
        let bytes = size * MemoryLayout<Element>.stride
        self = unsafe Array(unsafeUninitializedCapacity: size) { places, count in
            unsafe gk_use_huge_pages(places.baseAddress, bytes)
            _ = unsafe places.initialize(fromContentsOf: self)
            count = self.count
        }
    }

    /// Appends an element; if there is no room for it, `reserveBig` makes room first.
    mutating func appendBig(_ element: Element) {
        if count == capacity { reserveBig(count + 1) }
        append(element)
    }

    /// Appends copies of an element until the array has `wanted` elements.
    mutating func extendBig(to wanted: Int, with element: Element) {
        guard count < wanted else { return }
        reserveBig(wanted)
        append(contentsOf: repeatElement(element, count: wanted - count))
    }
}
