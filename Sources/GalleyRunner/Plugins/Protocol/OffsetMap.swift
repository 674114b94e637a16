// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Converts between byte offsets in a text and a plug-in's offsets, which may be in another unit.
struct OffsetMap {
    private let text: String
    private let length: Int
    /// The byte offset of every unit and of the end of the text; nil if all units are single bytes.
    private let starts: [Int]?

    /// Prepares the conversion for a text.
    init(_ text: String, _ unit: OffsetUnit) {
        self.text = text
        length = text.utf8.count
        guard unit != .bytes, !text.utf8.allSatisfy({ $0 < 0x80 }) else {
            starts = nil
            return
        }
        var starts: [Int] = []
        starts.reserveCapacity(length)
        var byte = 0
        for scalar in text.unicodeScalars {
            starts.append(contentsOf: repeatElement(byte, count: unit.width(of: scalar)))
            byte += UTF8.width(scalar)
        }
        self.starts = starts + [byte]
    }

    /// Converts a plug-in's offset to a byte offset; nil if the offset is outside the text, or
    /// within a character that consists of two units.
    func byte(at place: Int) -> Int? {
        guard let starts else { return (0...length).contains(place) ? place : nil }
        return starts.indices.contains(place) && !cutsCharacter(place) ? starts[place] : nil
    }

    /// Whether a plug-in's offset is within a character that consists of two units.
    func cutsCharacter(_ place: Int) -> Bool {
        guard let starts, place > 0, place < starts.count else { return false }
        return starts[place - 1] == starts[place]
    }

    /// Converts a byte offset to a plug-in's offset; a byte offset within a character becomes the
    /// offset of the next character.
    func place(of byte: Int) -> Int {
        guard let starts else { return byte }
        return starts.partitioningIndex { $0 >= byte }
    }

    /// Extends a byte range to the end of the character in which the range ends.
    ///
    /// Only the range of a finding may end within a character; the whole character then belongs to
    /// the range. The start of every range and both ends of an edit's range must be at character
    /// boundaries.
    func widened(_ range: ByteRange) -> ByteRange {
        let bytes = text.utf8Span.span
        guard bytes.isWithinScalar(range.upperBound), !bytes.isWithinScalar(range.lowerBound) else {
            return range
        }
        var end = range.upperBound
        while bytes.isWithinScalar(end) { end += 1 }
        return range.lowerBound..<end
    }

    /// Converts the start and end offsets that a plug-in sent to a byte range; nil if the offsets
    /// are invalid.
    func range(_ start: Int, _ end: Int) -> ByteRange? {
        guard let start = byte(at: start), let end = byte(at: end), start <= end else { return nil }
        return start..<end
    }
}

/// The unit in which a plug-in counts offsets, usually the unit of strings in its programming
/// language.
package enum OffsetUnit: String, Sendable, CaseIterable {
    /// Bytes of UTF-8, as in C, Go and Rust.
    case bytes
    /// Unicode scalar values, as in Python.
    case characters
    /// Code units of UTF-16, as in JavaScript, Java and C#.
    case utf16

    /// Returns the number of units that a character has.
    func width(of scalar: Unicode.Scalar) -> Int {
        switch self {
        case .bytes: UTF8.width(scalar)
        case .characters: 1
        case .utf16: UTF16.width(scalar)
        }
    }
}
