// SPDX-License-Identifier: Apache-2.0

/// The fields of a header: lines of a name, a colon and a value, as in WARC, HTTP and mail.
struct HeaderFields {
    private let fields: [(name: [UInt8], value: [UInt8])]

    /// Reads the lines of a header.
    ///
    /// - Parameter lines: the bytes from the first field to the empty line; a line that begins with
    ///   white space continues the one before it.
    init(_ lines: ArraySlice<UInt8>) {
        var fields: [(name: [UInt8], value: [UInt8])] = []
        for line in lines.split(separator: UInt8(ascii: "\n")) {
            let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            if let first = text.first, first == 0x20 || first == 0x09, !fields.isEmpty {
                fields[fields.count - 1].value += [0x20] + Self.trimmed(text)
            } else if let colon = text.firstIndex(of: UInt8(ascii: ":")) {
                let name = Self.trimmed(text[..<colon]).map(Self.lowercase)
                fields.append((name, Self.trimmed(text[(colon + 1)...])))
            }
        }
        self.fields = fields
    }

    /// The value of the first field with a name in lower case; nil if there is none.
    subscript(name: String) -> String? {
        let found = fields.first { $0.name.elementsEqual(name.utf8) }
        return found.map { String(decoding: $0.value, as: UTF8.self) }
    }

    /// The media type of a field such as `content-type` in lower case, without parameters; empty if
    /// there is none.
    func mediaType(_ name: String) -> String {
        let value = self[name] ?? ""
        let end = value.utf8.firstIndex(of: UInt8(ascii: ";")) ?? value.endIndex
        let bytes = Self.trimmed(Array(value.utf8[..<end])[...]).map(Self.lowercase)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The parameter of a field such as `charset` of `content-type`; nil if there is none.
    func parameter(_ parameter: String, of name: String) -> String? {
        guard let value = self[name] else { return nil }
        for part in value.utf8.split(separator: UInt8(ascii: ";")).dropFirst() {
            guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let key = Self.trimmed(Array(part[..<equals])[...]).map(Self.lowercase)
            guard key.elementsEqual(parameter.utf8) else { continue }
            let quoted = Self.trimmed(Array(part[part.index(after: equals)...])[...])
            let bytes = quoted.filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
            return String(decoding: bytes, as: UTF8.self)
        }
        return nil
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let start = bytes.drop { $0 == 0x20 || $0 == 0x09 }
        return Array(start.dropLast(start.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count))
    }

    private static func lowercase(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")) ~= byte ? byte | 0x20 : byte
    }
}
