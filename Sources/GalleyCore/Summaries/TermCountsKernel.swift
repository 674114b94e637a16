// SPDX-License-Identifier: Apache-2.0

import CKernels

/// The counts of one term, together because they are asked for together.
struct TermCount: Sendable {
    var occurrences = 0
    var documents: UInt32 = 0
    /// The last document that counted the term, to count documents once.
    var lastDocument: UInt32 = 0

    /// Counts terms of one document; every term must have its place.
    static func add(_ terms: [Term], document: UInt32, to counts: inout [TermCount]) {
        counts.withUnsafeMutableBufferPointer { counts in
            guard let counts = counts.baseAddress else { return }
            // All ask for their places before the first is looked at.
            for term in terms { gk_prefetch(counts + term.index) }
            for term in terms {
                let count = counts + term.index
                count.pointee.occurrences &+= 1
                count.pointee.documents &+= count.pointee.lastDocument == document ? 0 : 1
                count.pointee.lastDocument = document
            }
        }
    }
}
