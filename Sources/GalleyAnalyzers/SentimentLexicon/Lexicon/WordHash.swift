// SPDX-License-Identifier: Apache-2.0

/// The hash of a word, byte by byte: FNV-1a.
struct WordHash: Sendable {
    /// The hash of what was added so far.
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Adds a byte.
    mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    /// The hash of no bytes.
    init() {}

    /// The hash of a whole word.
    init(_ word: Span<UInt8>) {
        for index in word.indices { add(word[index]) }
    }
}
