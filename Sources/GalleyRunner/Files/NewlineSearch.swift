// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Finds the ends of lines.
enum NewlineSearch {
    /// The first "\n" at or behind a place; nil if there is none.
    static func first(in bytes: Span<UInt8>, from place: Int) -> Int? {
        guard place < bytes.count else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress,
                let found = memchr(start + place, Int32(UInt8(ascii: "\n")), bytes.count - place)
            else { return nil }
            return start.distance(to: found.assumingMemoryBound(to: UInt8.self))
        }
    }

    /// Whether there is nothing but ASCII white space.
    static func isBlank(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices where !isSpace(bytes[index]) { return false }
        return true
    }

    /// Whether a byte is ASCII white space.
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
