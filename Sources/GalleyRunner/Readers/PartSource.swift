// SPDX-License-Identifier: Apache-2.0

import GalleyPipelines

/// Hands out the paragraphs or the lines of a file, each as a range of one buffer.
///
/// Lines end at "\n" only. Blank lines are no parts; one of them ends a paragraph. A part longer
/// than `maxLength` is passed over without being kept.
struct PartSource: ~Copyable {
    private let file: InputFile
    private let unit: DocumentUnit
    private let maxLength: Int
    /// Bytes of the range that were not read yet.
    private var remaining: Int
    private var isAtEnd = false
    private(set) var buffer: [UInt8] = []
    /// Where the part begins that is being looked for.
    private var start = 0
    /// The number of the line at `start`, from 1.
    private(set) var line: Int
    /// Whether the file begins like one that is no text.
    let isBinary: Bool

    private static let chunk = 1 << 16

    /// A paragraph or a line: the bytes of the buffer, or nil if it is too long.
    struct Part {
        let bytes: Range<Int>?
        let line: Int
    }

    /// Goes to the beginning of the range, past a byte order mark.
    init(
        _ file: consuming InputFile, unit: DocumentUnit, range: Range<Int>?, firstLine: Int,
        maxLength: Int
    ) throws(FileError) {
        let offset = range?.lowerBound ?? 0
        let length = range?.count ?? .max
        var head: [UInt8] = []
        try file.seek(to: offset)
        while head.count < min(TextCheck.headLength, length) {
            let wanted = min(TextCheck.headLength, length) - head.count
            if try file.read(wanted, into: &head) == 0 { break }
        }
        isBinary = offset == 0 && TextCheck.isBinary(head)
        start = offset == 0 ? TextCheck.markLength(head) : 0
        remaining = length - head.count
        buffer = head
        self.file = file
        self.unit = unit
        self.maxLength = maxLength
        line = firstLine
    }

    /// The next part, whose bytes stand in the buffer until the next call; nil at the end.
    mutating func next() throws(FileError) -> Part? {
        while true {
            let first = line
            guard let end = try endOfLine(from: 0) else { return try passOver(first) }
            if end == 0, start == buffer.count { return nil }
            guard isBlank(0, end) else {
                return unit == .line ? take(end, line: first) : try paragraph(first, end)
            }
            drop(end)
        }
    }

    /// A paragraph whose first line ends at `end`.
    private mutating func paragraph(_ first: Int, _ end: Int) throws(FileError) -> Part? {
        var end = end
        var lines = 1
        while start + end < buffer.count {
            guard let next = try endOfLine(from: end + 1),
                next <= maxLength || isBlank(end + 1, next)
            else { return try passOver(first) }
            if isBlank(end + 1, next) {
                // Nothing behind the last line end is no line.
                let part = Part(bytes: start..<start + end, line: first)
                line += lines
                start += end + 1
                if start < buffer.count { drop(next - end - 1) }
                return part
            }
            end = next
            lines += 1
        }
        line += lines - 1
        return take(end, line: first)
    }

    /// Hands out everything up to the end of a line.
    private mutating func take(_ end: Int, line first: Int) -> Part {
        let bytes = end <= maxLength ? start..<start + end : nil
        drop(end)
        return Part(bytes: bytes, line: first)
    }

    /// Goes on behind a line that ends at `end`.
    private mutating func drop(_ end: Int) {
        line += 1
        start = min(start + end + 1, buffer.count)
    }

    /// Where the line ends in which the byte at `place` stands, both counted from `start`; nil if
    /// that is too far away.
    private mutating func endOfLine(from place: Int) throws(FileError) -> Int? {
        var searched = place
        while true {
            if let end = NewlineSearch.first(in: buffer.span, from: start + searched) {
                return end - start
            }
            searched = buffer.count - start
            if isAtEnd { return searched }
            if searched - place > maxLength { return nil }
            try fill()
        }
    }

    private func isBlank(_ from: Int, _ to: Int) -> Bool {
        // Almost every line begins with a letter.
        if from < to, buffer[start + from] > 0x20 { return false }
        return NewlineSearch.isBlank(buffer.span.extracting(start + from..<start + to))
    }

    private mutating func fill() throws(FileError) {
        buffer.removeFirst(start)
        start = 0
        let got = try file.read(min(Self.chunk, remaining), into: &buffer)
        remaining -= got
        isAtEnd = got == 0
    }

    /// Passes over a part that is too long and keeps nothing of it.
    private mutating func passOver(_ first: Int) throws(FileError) -> Part {
        var isBlankLine = false
        while true {
            while start < buffer.count {
                let byte = buffer[start]
                start += 1
                if byte == UInt8(ascii: "\n") {
                    line += 1
                    if unit == .line || isBlankLine { return Part(bytes: nil, line: first) }
                    isBlankLine = true
                } else if !NewlineSearch.isSpace(byte) {
                    isBlankLine = false
                }
            }
            if isAtEnd { return Part(bytes: nil, line: first) }
            try fill()
        }
    }
}
