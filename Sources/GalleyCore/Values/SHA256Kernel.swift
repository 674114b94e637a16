// SPDX-License-Identifier: Apache-2.0

import CKernels

/// The state of SHA-256 between blocks.
struct SHA256Kernel: Sendable {
    /// The size of a block in bytes.
    static let blockSize = 64

    /// The state, whose initial value consists of the fractional parts of the square roots of the
    /// first eight primes (FIPS 180-4, section 5.3.3).
    private(set) var words: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
        0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]

    /// Adds whole blocks to the hash.
    ///
    /// - Parameter isPlain: whether to avoid the processor's instructions for SHA-256.
    mutating func take(_ blocks: Span<UInt8>, isPlain: Bool = false) {
        let compress = unsafe isPlain ? gk_sha256_plain : gk_sha256
        unsafe blocks.withUnsafeBufferPointer { blocks in
            unsafe words.withUnsafeMutableBufferPointer { words in
                guard let words = words.baseAddress, let bytes = blocks.baseAddress else { return }
                unsafe compress(words, bytes, blocks.count / Self.blockSize)
            }
        }
    }
}
