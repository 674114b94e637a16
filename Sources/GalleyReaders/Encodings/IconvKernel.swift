// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Decodes bytes of one encoding to UTF-8 with the C library's `iconv`.
@safe final class IconvKernel {
    /// What ended a step of the decoder.
    enum Stop {
        /// All bytes are decoded.
        case atEnd
        /// The bytes end within a character.
        case withinCharacter
        /// The next bytes are not valid in the encoding.
        case atInvalidBytes
    }

    private let descriptor: iconv_t
    /// Whether unassigned bytes from 0x80 to 0x9F are control characters.
    private let keepsControls: Bool
    /// The maximum number of bytes that are decoded at once, so that the output has a bound.
    private static let step = 1 << 16
    /// The maximum number of bytes of UTF-8 that a byte of input becomes.
    private static let growth = 6
    /// The maximum number of bytes that a decoder keeps back.
    private static let lastLength = 16
    /// The result of a call that failed.
    private static let failed = Int(bitPattern: UInt.max)

    /// Opens a decoder; nil if the C library does not know the encoding.
    init?(_ encoding: TextEncoding) {
        let opened = unsafe iconv_open("UTF-8", encoding.iconvName)
        // An invalid descriptor is -1.
        guard Int(bitPattern: opened) != Self.failed, let opened = unsafe opened else { return nil }
        unsafe descriptor = unsafe opened
        keepsControls = encoding.keepsControls
    }

    deinit { unsafe iconv_close(descriptor) }

    /// Decodes bytes and appends the text to a buffer.
    ///
    /// - Parameter start: the index of the first byte; after the call, the index of the first byte
    ///   that is not decoded.
    func decode(_ bytes: [UInt8], from start: inout Int, into text: inout [UInt8]) -> Stop {
        while start < bytes.count {
            let count = min(bytes.count - start, Self.step)
            var used = 0
            var error: Int32 = 0
            text.append(addingCapacity: count * Self.growth + 16) { span in
                unsafe span.withUnsafeMutableBufferPointer { output, written in
                    unsafe bytes.withUnsafeBytes { input in
                        let place = unsafe input.baseAddress.map { unsafe $0 + start }
                        (used, written, error) = unsafe convert(place, count, output)
                    }
                }
            }
            start += used
            switch error {
            case 0: continue
            case E2BIG where used > 0: continue
            // The step ended within a character, and not the bytes.
            case EINVAL where start + count - used < bytes.count && used > 0: continue
            case EINVAL: return .withinCharacter
            case _ where keepsControls && (0x80...0x9F) ~= bytes[start]:
                // U+0080 to U+009F as UTF-8.
                text += [0xC2, bytes[start]]
                start += 1
            default: return .atInvalidBytes
            }
        }
        return .atEnd
    }

    /// Converts bytes; returns the number of bytes used and written, and an error number or 0.
    private func convert(
        _ input: UnsafeRawPointer?, _ count: Int, _ output: UnsafeMutableBufferPointer<UInt8>
    ) -> (used: Int, written: Int, error: Int32) {
        var source = unsafe UnsafeMutableRawPointer(mutating: input)?
            .assumingMemoryBound(to: CChar.self)
        var target = unsafe UnsafeMutableRawPointer(output.baseAddress)?
            .assumingMemoryBound(to: CChar.self)
        var left = count
        var space = output.count
        let result = unsafe iconv(descriptor, &source, &left, &target, &space)
        return (count - left, output.count - space, result == Self.failed ? errno : 0)
    }

    /// Appends what a decoder has kept back at the end of its input, such as a letter that a
    /// combining accent could have followed.
    func finish(_ text: inout [UInt8]) {
        text.append(addingCapacity: Self.lastLength) { span in
            unsafe span.withUnsafeMutableBufferPointer { output, written in
                var target = unsafe UnsafeMutableRawPointer(output.baseAddress)?
                    .assumingMemoryBound(to: CChar.self)
                var space = output.count
                _ = unsafe iconv(descriptor, nil, nil, &target, &space)
                written = output.count - space
            }
        }
    }
}
