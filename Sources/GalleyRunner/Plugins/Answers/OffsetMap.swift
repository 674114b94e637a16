// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Translates between places in bytes and places in a plug-in's unit, for one text.
struct OffsetMap {
    private let text: String
    private let length: Int
    /// The byte at which every unit begins, and the text's end; nil if both count alike.
    private let starts: [Int]?

    /// Looks at a text.
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

    /// The byte at a place; nil if the place is outside of the text, or within one of the characters
    /// that take two units.
    func byte(at place: Int) -> Int? {
        guard let starts else { return (0...length).contains(place) ? place : nil }
        return starts.indices.contains(place) && !cutsCharacter(place) ? starts[place] : nil
    }

    /// Whether a place is within one of the characters that take two units.
    func cutsCharacter(_ place: Int) -> Bool {
        guard let starts, place > 0, place < starts.count else { return false }
        return starts[place - 1] == starts[place]
    }

    /// The place of a byte; of one within a character that of the character's beginning.
    func place(of byte: Int) -> Int {
        guard let starts else { return byte }
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < byte { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// A range that begins at a character, up to the end of the character in which it ends.
    ///
    /// What is only to be shown may end within a character: whoever means the first byte means the
    /// character. Where a range begins, and what an edit takes out, must be exact.
    func widened(_ range: ByteRange) -> ByteRange {
        let bytes = text.utf8Span.span
        guard bytes.isWithinScalar(range.upperBound), !bytes.isWithinScalar(range.lowerBound) else {
            return range
        }
        var end = range.upperBound
        while bytes.isWithinScalar(end) { end += 1 }
        return range.lowerBound..<end
    }

    /// The range of bytes between two places; nil if there is no such range.
    func range(_ start: Int, _ end: Int) -> ByteRange? {
        guard let start = byte(at: start), let end = byte(at: end), start <= end else { return nil }
        return start..<end
    }
}
