// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Reads runs of control characters, of byte order marks within a text, and of replacement
/// characters.
enum InvisibleReader {
    /// What a character is.
    private enum Kind {
        case replacement, control, separator, unknown
    }

    /// Returns the run that begins at an offset; nil if another character is there.
    static func leftover(at start: Int, in bytes: borrowing Span<UInt8>) -> Leftover? {
        guard let kind = kind(at: start, bytes) else { return nil }
        var end = start
        while end < bytes.count, let next = self.kind(at: end, bytes), next == kind {
            end += bytes.scalar(at: end).length
        }
        let codes = codes(start..<end, bytes)
        switch kind {
        case .replacement: return Leftover(.replacementCharacter, start..<end)
        case .unknown: return Leftover(.controlCharacter, start..<end, detail: codes)
        case .control:
            return Leftover(.controlCharacter, start..<end, replacement: "", detail: codes)
        case .separator:
            let isApart =
                bytes.byte(start - 1).isASCIISpace || bytes.byte(end).isASCIISpace
            return Leftover(
                .controlCharacter, start..<end, replacement: isApart ? "" : "\n", detail: codes)
        }
    }

    private static func kind(at index: Int, _ bytes: borrowing Span<UInt8>) -> Kind? {
        switch bytes.scalar(at: index).value {
        case 0xFFFD: .replacement
        // Vertical tab, form feed and the separators of files, groups, records and units.
        case 0x0B, 0x0C, 0x1C...0x1F: .separator
        case 0x09, 0x0A, 0x0D: nil
        case 0..<0x20, 0x7F: .control
        // At its start a text may have a byte order mark.
        case 0xFEFF: index > 0 ? .control : nil
        // Those that are characters in Windows-1252 are repaired as such.
        case 0x81, 0x8D, 0x8F, 0x90, 0x9D: .unknown
        default: nil
        }
    }

    /// Returns the first scalars of a range in the usual notation: "U+0008, U+0007".
    private static func codes(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> String {
        var codes: [String] = []
        var index = range.lowerBound
        while index < range.upperBound, codes.count < 3 {
            let (scalar, length) = bytes.scalar(at: index)
            let digits = String(scalar, radix: 16, uppercase: true)
            codes.append("U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
            index += length
        }
        return codes.joined(separator: ", ") + (index < range.upperBound ? ", …" : "")
    }
}
