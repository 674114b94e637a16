// SPDX-License-Identifier: Apache-2.0

import CKernels

/// Counts the different terms of lists of terms.
struct DistinctTerms {
    /// For each term the number of the last list in which it was met; small, so that many stay in
    /// the nearest caches.
    private var lastLists: [UInt16] = []
    private var list: UInt16 = 0

    /// The number of different terms of a list.
    ///
    /// - Parameter vocabulary: the number of terms there are.
    mutating func count(of terms: [Term], vocabulary: Int) -> Int {
        lastLists.extendBig(to: vocabulary, with: 0)
        if list == .max {
            lastLists = Array(repeating: 0, count: lastLists.count)
            list = 0
        }
        list += 1
        return Self.mark(terms, list, in: &lastLists)
    }

    private static func mark(
        _ terms: [Term], _ list: UInt16, in lastLists: inout [UInt16]
    ) -> Int {
        lastLists.withUnsafeMutableBufferPointer { lastLists in
            guard let lastLists = lastLists.baseAddress else { return 0 }
            // All ask for their places before the first is looked at.
            for term in terms { gk_prefetch(lastLists + term.index) }
            var count = 0
            for term in terms {
                count &+= lastLists[term.index] == list ? 0 : 1
                lastLists[term.index] = list
            }
            return count
        }
    }
}
