// SPDX-License-Identifier: Apache-2.0

import CKernels

/// The two counts of one term, which are stored together because they are used together; they are
/// small, so that many of them fit into the processor's nearest caches.
struct TermCount: Sendable {
    var occurrences: UInt32 = 0
    var documents: UInt32 = 0

    /// Adds the terms of one document; `counts` must have an element for every term.
    static func add(_ terms: [Term], distinct: [Term], to counts: inout [TermCount]) {
        unsafe counts.withUnsafeMutableBufferPointer { counts in
            guard let counts = counts.baseAddress else { return }
            // All elements are prefetched before the first one is read, so that memory accesses
            // overlap.
            for term in distinct { unsafe gk_prefetch(counts + term.index) }
            for term in terms { unsafe counts[term.index].occurrences &+= 1 }
            for term in distinct { unsafe counts[term.index].documents &+= 1 }
        }
    }
}
