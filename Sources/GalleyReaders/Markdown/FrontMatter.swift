// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// The metadata at the beginning of a Markdown file, between two lines of `---` (YAML) or `+++`
/// (TOML).
///
/// Only what such blocks usually contain is read: keys at the start of lines with a text or a list.
/// Deeper values stay texts as they are written.
struct FrontMatter {
    /// The values by their keys.
    let members: JSONObject
    /// The number of bytes of the block, with the line end after it.
    let length: Int
    /// The number of lines of the block.
    let lineCount: Int

    /// Finds the block at the beginning of a file; nil if there is none.
    ///
    /// - Parameter bytes: the file without a byte order mark, or at least its beginning.
    init?(in bytes: ArraySlice<UInt8>) {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard let first = lines.first.map(Self.trimmed), let sign = Self.sign(of: first),
            let end = lines.dropFirst().firstIndex(where: { Self.trimmed($0).elementsEqual(first) }
            ),
            end > 1
        else { return nil }
        lineCount = end + 1
        let isLast = end == lines.count - 1
        length = lines[...end].reduce(0) { $0 + $1.count } + lineCount - (isLast ? 1 : 0)
        members = Self.members(lines[1..<end], sign)
    }

    /// The sign between a key and its value; nil if a line begins no block.
    private static func sign(of line: ArraySlice<UInt8>) -> UInt8? {
        if line.elementsEqual("---".utf8) { return UInt8(ascii: ":") }
        return line.elementsEqual("+++".utf8) ? UInt8(ascii: "=") : nil
    }

    private static func members(
        _ lines: ArraySlice<ArraySlice<UInt8>>, _ sign: UInt8
    ) -> JSONObject {
        var members = JSONObject()
        var open: String?
        for line in lines {
            let text = trimmed(line)
            if text.isEmpty || text.first == UInt8(ascii: "#") { continue }
            if let key = open, text.starts(with: "- ".utf8) {
                let items = members[key]?.arrayValue ?? []
                members[key] = .array(items + [.string(scalar(text.dropFirst(2)))])
            } else if let first = line.first, first != 0x20, first != 0x09,
                let place = text.firstIndex(of: sign)
            {
                let key = scalar(text[..<place])
                let value = trimmed(text[(place + 1)...])
                open = value.isEmpty ? key : nil
                if !value.isEmpty { members[key] = self.value(value) }
            } else {
                open = nil
            }
        }
        return members
    }

    private static func value(_ bytes: ArraySlice<UInt8>) -> JSONValue {
        guard bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]") else {
            return .string(scalar(bytes))
        }
        let items = bytes.dropFirst().dropLast().split(separator: UInt8(ascii: ","))
        return .array(items.map { .string(scalar($0)) })
    }

    /// Returns a text without the quotes around it.
    private static func scalar(_ bytes: ArraySlice<UInt8>) -> String {
        let text = trimmed(bytes)
        let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
        let isQuoted =
            text.count >= 2 && text.first == text.last && quotes.contains(text[text.startIndex])
        return String(decoding: isQuoted ? text.dropFirst().dropLast() : text, as: UTF8.self)
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let start = bytes.drop(while: NewlineSearch.isSpace)
        return start.dropLast(start.reversed().prefix(while: NewlineSearch.isSpace).count)
    }
}
