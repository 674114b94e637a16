// SPDX-License-Identifier: Apache-2.0

/// The hash of a word, computed with one multiplication for each block of eight bytes.
struct WordHash: Sendable {
    private var folded: UInt64 = 0
    /// The bytes after the last whole block, in little-endian order.
    private var block: UInt64 = 0
    private var bits: UInt64 = 0

    /// The hash of the bytes added so far.
    @inline(__always)
    var value: UInt64 { Self.mixed(folded ^ block) }

    /// Adds a byte.
    mutating func add(_ byte: UInt8) {
        block |= UInt64(byte) &<< bits
        bits &+= 8
        if bits == 64 {
            folded = Self.mixed(folded ^ block)
            (block, bits) = (0, 0)
        }
    }

    /// Adds a block of eight bytes in little-endian order; only whole blocks may have been added
    /// before.
    mutating func add(whole block: UInt64) { folded = Self.mixed(folded ^ block) }

    /// Adds the last bytes, which must be fewer than eight; only whole blocks may have been added
    /// before.
    mutating func add(last block: UInt64) { self.block = block }

    /// Makes the hash of an empty word.
    init() {}

    /// Makes the hash of a whole word.
    @inline(__always)
    init(_ word: Span<UInt8>) {
        var place = 0
        while word.count &- place >= 8 {
            add(whole: word.eight(at: place))
            place &+= 8
        }
        block = word.rest(from: place)
        bits = UInt64((word.count &- place) &* 8)
    }

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = value &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 32
    }
}
