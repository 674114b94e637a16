// SPDX-License-Identifier: Apache-2.0

/// Decoding of scalars from bytes that are known to be valid UTF-8.
enum UTF8Decoding {
    /// The scalar that begins at `index`, and how many bytes it takes.
    static func scalar(
        at index: Int, of bytes: borrowing Span<UInt8>
    ) -> (value: UInt32, width: Int) {
        let first = UInt32(bytes[index])
        if first < 0x80 { return (first, 1) }
        if first < 0xE0 { return ((first & 0x1F) << 6 | tail(index + 1, bytes), 2) }
        if first < 0xF0 {
            let rest = tail(index + 1, bytes) << 6 | tail(index + 2, bytes)
            return ((first & 0x0F) << 12 | rest, 3)
        }
        let middle = tail(index + 1, bytes) << 12 | tail(index + 2, bytes) << 6
        return ((first & 0x07) << 18 | middle | tail(index + 3, bytes), 4)
    }

    private static func tail(_ index: Int, _ bytes: borrowing Span<UInt8>) -> UInt32 {
        UInt32(bytes[index]) & 0x3F
    }
}
