// SPDX-License-Identifier: Apache-2.0

/// Entries of a word list, folded as the words of a page are.
///
/// A list has an entry per line; `#` begins a comment. An entry may begin with the name of its part
/// and a colon (`agency: reuters`); those before any such name are in the part called `""`.
struct WordList {
    /// The hashes of every entry's words, by the name of the part.
    private(set) var parts: [String: [[UInt64]]] = [:]

    /// Reads a list.
    init(_ text: String) {
        let bytes = text.utf8.span
        var start = 0
        while start < bytes.count {
            let end = Self.place(of: "\n", in: start..<bytes.count, bytes)
            let entry = start..<Self.place(of: "#", in: start..<end, bytes)
            let colon = Self.place(of: ":", in: entry, bytes)
            if colon < entry.upperBound {
                let name = (start..<colon).map { bytes[$0] }.filter { $0 != 0x20 }
                add(colon + 1..<entry.upperBound, bytes, to: String(decoding: name, as: UTF8.self))
            } else {
                add(entry, bytes, to: "")
            }
            start = end + 1
        }
    }

    /// The entries of a part that are one word.
    func singleWords(of part: String) -> [UInt64] {
        (parts[part] ?? []).compactMap { $0.count == 1 ? $0.first : nil }
    }

    private mutating func add(
        _ entry: Range<Int>, _ bytes: borrowing Span<UInt8>, to part: String
    ) {
        var scanner = LineScanner(bytes: entry.count)
        scanner.scan(entry, of: bytes)
        let hashes = scanner.words.hashes
        if !hashes.isEmpty { parts[part, default: []].append(hashes) }
    }

    /// The first place of a character, or the end of the range.
    private static func place(
        of character: Unicode.Scalar, in range: Range<Int>, _ bytes: borrowing Span<UInt8>
    ) -> Int {
        let wanted = UInt8(ascii: character)
        for index in range where bytes[index] == wanted { return index }
        return range.upperBound
    }
}
