// SPDX-License-Identifier: Apache-2.0

/// The lines of a file with subtitles.
enum SubtitleLines {
    /// Divides bytes at "\n", "\r\n" and "\r".
    static func divided(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        for (index, byte) in zip(bytes.indices, bytes) {
            let isReturn = byte == UInt8(ascii: "\r")
            guard isReturn || byte == UInt8(ascii: "\n") else { continue }
            let isPair =
                !isReturn && index > bytes.startIndex
                && bytes[index - 1] == UInt8(ascii: "\r")
            if !isPair { lines.append(bytes[start..<index]) }
            start = index + 1
        }
        if start < bytes.endIndex { lines.append(bytes[start...]) }
        return lines
    }

    /// Whether a line contains a number and nothing else.
    static func isNumber(_ line: ArraySlice<UInt8>) -> Bool {
        let digits = trimmed(line)
        return !digits.isEmpty && digits.allSatisfy { (0x30...0x39) ~= $0 }
    }

    /// Whether a line begins with two times and an arrow between them.
    static func isTimes(_ line: ArraySlice<UInt8>) -> Bool {
        let first = afterTime(line.drop(while: NewlineSearch.isSpace))
        guard let arrow = first?.drop(while: NewlineSearch.isSpace), arrow.starts(with: "-->".utf8)
        else { return false }
        return afterTime(arrow.dropFirst(3).drop(while: NewlineSearch.isSpace)) != nil
    }

    /// Whether a line is blank.
    static func isBlank(_ line: ArraySlice<UInt8>) -> Bool { NewlineSearch.isBlank(line.span) }

    /// Returns a line without the white space around it.
    static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let rest = line.drop(while: NewlineSearch.isSpace)
        return rest.dropLast(rest.reversed().prefix(while: NewlineSearch.isSpace).count)
    }

    /// Returns what follows a time such as `1:02:03,456` or `02:03.456`; nil if there is no time.
    private static func afterTime(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let time = line.prefix { (0x30...0x39) ~= $0 || ":,.".utf8.contains($0) }
        let isTime =
            time.first.map { (0x30...0x39) ~= $0 } == true
            && time.contains(UInt8(ascii: ":"))
        return isTime ? line[time.endIndex...] : nil
    }
}
