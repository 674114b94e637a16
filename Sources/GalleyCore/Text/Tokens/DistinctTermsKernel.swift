// SPDX-License-Identifier: Apache-2.0

import CKernels

/// Finds the distinct terms of lists of terms.
struct DistinctTerms: Sendable {
    /// For each term, the number of the last list that contained it; numbers have only 16 bits, so
    /// that many of them stay in the processor's nearest caches.
    private var lastLists: [UInt16] = []
    private var list: UInt16 = 0

    /// Writes the distinct terms of a list into `found`, in the order in which they first occur.
    mutating func find(in terms: [Term], _ found: inout [Term]) {
        found.removeAll(keepingCapacity: true)
        var greatest: UInt32 = 0
        for term in terms { greatest = max(greatest, term.id) }
        guard !terms.isEmpty else { return }
        lastLists.extendBig(to: Int(greatest) + 1, with: 0)
        if list == .max {
            lastLists = Array(repeating: 0, count: lastLists.count)
            list = 0
        }
        list += 1
        Self.find(in: terms, &found, list, &lastLists)
    }

    private static func find(
        in terms: [Term], _ found: inout [Term], _ list: UInt16, _ lastLists: inout [UInt16]
    ) {
        found.append(addingCapacity: terms.count) { span in
            unsafe span.withUnsafeMutableBufferPointer { found, count in
                unsafe lastLists.withUnsafeMutableBufferPointer { lastLists in
                    guard let lastLists = lastLists.baseAddress, let found = found.baseAddress
                    else { return }
                    // All entries are prefetched before the first one is read, so that memory
                    // accesses overlap.
                    for term in terms { unsafe gk_prefetch(lastLists + term.index) }
                    for term in terms {
                        unsafe found[count] = term
                        unsafe count &+= lastLists[term.index] == list ? 0 : 1
                        unsafe lastLists[term.index] = list
                    }
                }
            }
        }
    }
}
