// SPDX-License-Identifier: Apache-2.0

/// A line of a message, which ends with "\r\n" or "\n".
struct MailLine {
    /// The line without its line end.
    let content: ArraySlice<UInt8>
    /// The index after the line end.
    let next: Int

    /// Finds the line that begins at an index.
    init(_ bytes: ArraySlice<UInt8>, from start: Int) {
        let found = NewlineSearch.first(in: bytes.span, from: start - bytes.startIndex)
        let end = found.map { $0 + bytes.startIndex } ?? bytes.endIndex
        next = found == nil ? end : end + 1
        let isReturn = end > start && bytes[end - 1] == UInt8(ascii: "\r")
        content = bytes[start..<(isReturn ? end - 1 : end)]
    }

    /// The lower-case form of an ASCII letter; any other byte itself.
    static func lowercase(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")) ~= byte ? byte | 0x20 : byte
    }

    /// Whether all bytes are white space.
    static func isBlank(_ bytes: some Sequence<UInt8>) -> Bool {
        bytes.allSatisfy(NewlineSearch.isSpace)
    }

    /// Returns bytes without the white space around them.
    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let rest = bytes.drop(while: NewlineSearch.isSpace)
        return rest.dropLast(rest.reversed().prefix(while: NewlineSearch.isSpace).count)
    }
}
