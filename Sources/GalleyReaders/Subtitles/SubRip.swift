// SPDX-License-Identifier: Apache-2.0

/// Subtitles in SubRip, whose format is only known by use: a number, a line of times, spoken lines, a
/// blank line.
enum SubRip {
    /// Returns the spoken lines, without numbers, times and tags.
    static func spoken(_ lines: [ArraySlice<UInt8>]) -> String {
        var spoken: [ArraySlice<UInt8>] = []
        var isSpoken = false
        for (index, line) in lines.enumerated() {
            if SubtitleLines.isTimes(line) {
                isSpoken = true
                continue
            }
            // The number of a subtitle is on the line before its times; a spoken number is not.
            let isNumber =
                index + 1 < lines.count && SubtitleLines.isTimes(lines[index + 1])
                && SubtitleLines.isNumber(line)
            if isSpoken, !isNumber { spoken.append(line) }
        }
        let texts = spoken.map { SubtitleLines.trimmed(withoutTags($0)[...]) }
            .filter { !$0.isEmpty }
        return String(decoding: Array(texts.joined(separator: "\n".utf8)), as: UTF8.self)
    }

    /// Returns a line without tags such as `<i>` and commands such as `{\an8}`.
    private static func withoutTags(_ line: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        var place = line.startIndex
        // Where no further end of a tag is left, the line is not searched again.
        var hasEnd = [UInt8(ascii: "<"): true, UInt8(ascii: "{"): true]
        while place < line.endIndex {
            let byte = line[place]
            if hasEnd[byte] == true, begins(line[place...]) {
                let close: UInt8 = byte == UInt8(ascii: "<") ? 0x3E : 0x7D
                if let end = line[place...].firstIndex(of: close) {
                    place = end + 1
                    continue
                }
                hasEnd[byte] = false
            }
            text.append(byte)
            place += 1
        }
        return text
    }

    /// Whether a tag or a command begins here; `<3` and `{` alone are text.
    private static func begins(_ rest: ArraySlice<UInt8>) -> Bool {
        let next = rest.dropFirst()
        guard rest.first == UInt8(ascii: "<") else {
            return next.first == UInt8(ascii: "\\")
                || ["i}", "b}", "u}", "/i}", "/b}", "/u}"].contains { next.starts(with: $0.utf8) }
        }
        let name = next.first == UInt8(ascii: "/") ? next.dropFirst() : next
        return name.first.map { (0x61...0x7A) ~= ($0 | 0x20) } ?? false
    }
}
