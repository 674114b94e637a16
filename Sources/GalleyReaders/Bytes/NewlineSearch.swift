// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Finds and counts line feeds, and recognizes blank lines.
package enum NewlineSearch {
    /// Returns the offset of the first "\n" at or after the offset `place`; nil if there is none.
    package static func first(in bytes: Span<UInt8>, from place: Int) -> Int? {
        guard place < bytes.count else { return nil }
        return unsafe bytes.withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress,
                let found = unsafe memchr(
                    start + place, Int32(UInt8(ascii: "\n")), bytes.count - place)
            else { return nil }
            return unsafe start.distance(to: found.assumingMemoryBound(to: UInt8.self))
        }
    }

    /// The number of "\n" in some bytes, counted eight bytes at a time.
    package static func count(in bytes: Span<UInt8>) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        var count = 0
        var index = 0
        while index &+ 8 <= bytes.count {
            let block = unsafe bytes.bytes.unsafeLoadUnaligned(
                fromByteOffset: index, as: UInt64.self)
            let others = block ^ (ones &* 0x0A)
            // In `marked`, the high bit of each byte is set if the original byte is not a "\n".
            let marked = (others & (ones &* 0x7F)) &+ (ones &* 0x7F) | others
            count &+= (~marked & (ones &* 0x80)).nonzeroBitCount
            index &+= 8
        }
        while index < bytes.count {
            count += bytes[index] == UInt8(ascii: "\n") ? 1 : 0
            index += 1
        }
        return count
    }

    /// Whether the bytes are all ASCII white space.
    package static func isBlank(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices where !isSpace(bytes[index]) { return false }
        return true
    }

    /// Whether a byte is ASCII white space.
    package static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
