// SPDX-License-Identifier: Apache-2.0

/// A code point read from UTF-8.
struct UTF8Scalar {
    /// The code point; U+FFFD for a byte that begins none, or one that is cut off.
    let value: UInt32
    /// How many bytes it takes.
    let length: Int

    /// Reads the code point whose first byte stands at `position`.
    ///
    /// Texts are valid UTF-8, but a selection may cut a character.
    init(at position: Int, of bytes: Span<UInt8>) {
        let lead = bytes[position]
        let expected = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard lead < 0x80 || lead >= 0xC2, position + expected <= bytes.count else {
            value = 0xFFFD
            length = 1
            return
        }
        var value = expected == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(expected))
        for offset in 1..<expected { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
        self.value = value
        length = expected
    }
}
