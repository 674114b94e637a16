// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Converts between byte offsets of a text and offsets in a plug-in's unit.
struct OffsetMap {
    private let text: String
    private let length: Int
    /// The byte offset of every unit and of the end of the text; nil if a unit is a byte.
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

    /// The byte offset of an offset; nil if it is outside of the text, or inside a character that
    /// takes two units.
    func byte(at place: Int) -> Int? {
        guard let starts else { return (0...length).contains(place) ? place : nil }
        return starts.indices.contains(place) && !cutsCharacter(place) ? starts[place] : nil
    }

    /// Whether an offset is inside a character that takes two units.
    func cutsCharacter(_ place: Int) -> Bool {
        guard let starts, place > 0, place < starts.count else { return false }
        return starts[place - 1] == starts[place]
    }

    /// The offset of a byte offset; inside a character, the offset of the next one.
    func place(of byte: Int) -> Int {
        guard let starts else { return byte }
        return starts.partitioningIndex { $0 >= byte }
    }

    /// A range, extended to the end of the character in which it ends.
    ///
    /// The range of a finding may end inside a character, which then belongs to it as a whole. The
    /// start of a range and the range of an edit must be exact.
    func widened(_ range: ByteRange) -> ByteRange {
        let bytes = text.utf8Span.span
        guard bytes.isWithinScalar(range.upperBound), !bytes.isWithinScalar(range.lowerBound) else {
            return range
        }
        var end = range.upperBound
        while bytes.isWithinScalar(end) { end += 1 }
        return range.lowerBound..<end
    }

    /// The range of bytes between two offsets; nil if the offsets are invalid.
    func range(_ start: Int, _ end: Int) -> ByteRange? {
        guard let start = byte(at: start), let end = byte(at: end), start <= end else { return nil }
        return start..<end
    }
}

/// The unit in which a plug-in counts offsets, which is the unit of strings in its language.
package enum OffsetUnit: String, Sendable, CaseIterable {
    /// Bytes of UTF-8, as in C, Go and Rust.
    case bytes
    /// Unicode scalar values, as in Python.
    case characters
    /// Code units of UTF-16, as in JavaScript, Java and C#.
    case utf16

    /// The number of units of a character.
    func width(of scalar: Unicode.Scalar) -> Int {
        switch self {
        case .bytes: UTF8.width(scalar)
        case .characters: 1
        case .utf16: UTF16.width(scalar)
        }
    }
}
