// SPDX-License-Identifier: Apache-2.0

import CKernels

/// The counts of one term, together because they are asked for together, and small, so that many
/// stay in the nearest caches.
struct TermCount: Sendable {
    var occurrences: UInt32 = 0
    var documents: UInt32 = 0

    /// Counts terms of one document; every term must have its place.
    static func add(_ terms: [Term], distinct: [Term], to counts: inout [TermCount]) {
        counts.withUnsafeMutableBufferPointer { counts in
            guard let counts = counts.baseAddress else { return }
            // All ask for their places before the first is looked at.
            for term in distinct { gk_prefetch(counts + term.index) }
            for term in terms { counts[term.index].occurrences &+= 1 }
            for term in distinct { counts[term.index].documents &+= 1 }
        }
    }
}
