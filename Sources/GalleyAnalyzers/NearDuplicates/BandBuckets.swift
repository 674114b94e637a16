// SPDX-License-Identifier: Apache-2.0

/// Which documents agree in a band of their signatures.
struct BandBuckets {
    /// For each document the buckets that it shares with others.
    private(set) var buckets: [[Int32]]
    /// The number of buckets.
    private(set) var count = 0

    /// Sorts documents into buckets, band by band.
    ///
    /// - Parameters:
    ///   - hashes: the bands' hashes of all documents, one after the other.
    ///   - bands: how many there are for each document.
    init(_ hashes: [UInt32], bands: Int) {
        let documents = bands == 0 ? 0 : hashes.count / bands
        buckets = Array(repeating: [], count: documents)
        for band in 0..<bands {
            // A document's number stands below its hash, so that one sort does for both.
            var entries = (0..<documents).map {
                UInt64(hashes[$0 * bands + band]) << 32 | UInt64($0)
            }
            entries.sort()
            add(entries)
        }
    }

    private mutating func add(_ entries: [UInt64]) {
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count, entries[end] >> 32 == entries[start] >> 32 { end += 1 }
            if end - start > 1 {
                for entry in entries[start..<end] {
                    buckets[Int(UInt32(truncatingIfNeeded: entry))].append(Int32(count))
                }
                count += 1
            }
            start = end
        }
    }
}
