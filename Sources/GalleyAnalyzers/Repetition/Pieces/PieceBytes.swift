// SPDX-License-Identifier: Apache-2.0

/// The bytes of a piece as a key; hashed in one go, where a slice hashes byte by byte.
struct PieceBytes: Hashable {
    private let bytes: ArraySlice<UInt8>
    private let sum: UInt64

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        // FNV-1a; the dictionary's own hash of it is seeded.
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        self.sum = sum
    }

    static func == (left: PieceBytes, right: PieceBytes) -> Bool {
        left.sum == right.sum && left.bytes == right.bytes
    }

    func hash(into hasher: inout Hasher) { hasher.combine(sum) }
}
