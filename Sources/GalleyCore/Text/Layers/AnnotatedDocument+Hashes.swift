// SPDX-License-Identifier: Apache-2.0

extension AnnotatedDocument {
    /// A hash of each of the selected words as it is folded, the same in every run (FNV-1a, its 64
    /// bits folded to 32).
    package var wordHashes: [UInt32] {
        var hashes: [UInt32] = []
        hashes.reserveCapacity(terms.count)
        for term in terms {
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for byte in workspace.vocabulary.bytes(of: term) {
                hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
            }
            hashes.append(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)))
        }
        return hashes
    }
}
