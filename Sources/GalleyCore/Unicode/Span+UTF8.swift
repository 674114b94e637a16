// SPDX-License-Identifier: Apache-2.0

extension Span<UInt8> {
    /// Returns the scalar that begins at `index`, and its length in bytes.
    ///
    /// A byte that does not begin a complete scalar is returned as U+FFFD of length 1. So, for any
    /// bytes, nothing outside of the span is read and the value is at most U+10FFFF.
    @inlinable
    package func scalar(at index: Int) -> (value: UInt32, length: Int) {
        let first = self[index]
        if first < 0x80 { return (UInt32(first), 1) }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard first >= 0xC2, index + length <= count else { return (0xFFFD, 1) }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            let next = self[index + offset]
            guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            value = value << 6 | UInt32(next & 0x3F)
        }
        return first < 0xF5 && value <= 0x10FFFF ? (value, length) : (0xFFFD, 1)
    }

    /// Whether the byte at an offset continues a scalar; false at the end of the text.
    package func isWithinScalar(_ place: Int) -> Bool {
        place < count && self[place] & 0xC0 == 0x80
    }

    /// All scalars.
    var scalars: [UInt32] {
        var scalars: [UInt32] = []
        var index = 0
        while index < count {
            let (scalar, length) = scalar(at: index)
            scalars.append(scalar)
            index += length
        }
        return scalars
    }

    /// Returns the offset of the scalar that ends before `index`, which must be above 0.
    func scalarStart(before index: Int) -> Int {
        var start = index - 1
        while start > 0, index - start < 4, self[start] & 0xC0 == 0x80 {
            start -= 1
        }
        return start
    }
}
