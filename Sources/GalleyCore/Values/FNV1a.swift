// SPDX-License-Identifier: Apache-2.0

/// The 64-bit hash function FNV-1a by Fowler, Noll and Vo, whose values are the same in every run.
package struct FNV1a {
    /// The hash.
    package let value: UInt64

    /// Hashes bytes.
    @inlinable
    package init(_ bytes: some Sequence<UInt8>) {
        var value: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        self.value = value
    }

    /// The hash with its upper 32 bits mixed into its lower 32 bits.
    @inlinable
    package var folded: UInt64 { value ^ (value >> 32) }
}
