// SPDX-License-Identifier: Apache-2.0

/// Hands out the lines of a file one after the other, with one buffer and no limit on the file.
///
/// Lines end at "\n" only; "\r" before it belongs to the line. A line longer than `maxLength` is
/// not kept: it is given as nil.
struct LineSource: ~Copyable {
    private let file: InputFile
    private var remaining: Int
    private let maxLength: Int
    private var buffer: [UInt8] = []
    private var start = 0
    private var searched = 0
    private var isAtEnd = false
    private var isSkipping = false
    private(set) var line: Int
    /// Whether the file begins like one that is no text.
    let isBinary: Bool
    /// The byte order mark that was passed over.
    let mark: [UInt8]
    /// Whether the file is still what it was when it was opened.
    var isUnchanged: Bool { file.isUnchanged }

    private static let chunk = 1 << 18

    /// Goes to the beginning of the range, past a byte order mark.
    init(_ file: consuming InputFile, range: Range<Int>?, firstLine: Int, maxLength: Int)
        throws(FileError)
    {
        let offset = range?.lowerBound ?? 0
        var head: [UInt8] = []
        try file.seek(to: offset)
        while head.count < TextCheck.headLength {
            if try file.read(TextCheck.headLength - head.count, into: &head) == 0 { break }
        }
        head.removeLast(max(head.count - (range?.count ?? .max), 0))
        isBinary = TextCheck.isBinary(head)
        mark = offset == 0 ? Array(head.prefix(TextCheck.markLength(head))) : []
        start = mark.count
        searched = start
        remaining = (range?.count ?? .max) - head.count
        buffer = head
        self.file = file
        line = firstLine - 1
        self.maxLength = maxLength
    }

    /// One line: its bytes without "\n", or nil bytes if it is too long.
    struct Line {
        let bytes: ArraySlice<UInt8>?
        let number: Int
        /// Whether it ends with "\n": the last line of a file need not.
        let isEnded: Bool
    }

    /// The next line; nil at the end.
    mutating func next() throws(FileError) -> Line? {
        while true {
            if let end = endOfLine() { return take(end, next: end + 1) }
            if isAtEnd {
                let isLast = start < buffer.count || isSkipping
                return isLast ? take(buffer.count, next: buffer.count) : nil
            }
            if buffer.count - start > maxLength {
                isSkipping = true
                start = buffer.count
            }
            try fill()
        }
    }

    private mutating func endOfLine() -> Int? {
        let found = NewlineSearch.first(in: buffer.span, from: searched)
        if found == nil { searched = buffer.count }
        return found
    }

    private mutating func take(_ end: Int, next: Int) -> Line {
        line += 1
        let isTooLong = isSkipping || end - start > maxLength
        defer {
            start = next
            searched = next
            isSkipping = false
        }
        return Line(
            bytes: isTooLong ? nil : buffer[start..<end], number: line, isEnded: next > end)
    }

    private mutating func fill() throws(FileError) {
        buffer.removeFirst(start)
        searched -= start
        start = 0
        let got = try file.read(min(Self.chunk, remaining), into: &buffer)
        remaining -= got
        isAtEnd = got == 0
    }
}
