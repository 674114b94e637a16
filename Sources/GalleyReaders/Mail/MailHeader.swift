// SPDX-License-Identifier: Apache-2.0

/// The header of a message or of a part of a message: its fields in their order (RFC 5322, 2.2).
struct MailHeader {
    /// A field.
    private struct Field {
        /// The name in lower case.
        let name: [UInt8]
        /// The value without the line ends within it.
        var value: [UInt8]
    }

    private var fields: [Field] = []
    /// The index of the first byte of the body.
    private(set) var bodyStart: Int

    /// Reads the fields at the beginning of a message.
    ///
    /// The header ends at a blank line, which belongs neither to the header nor to the body, or at a
    /// line that is not a field.
    init(_ bytes: ArraySlice<UInt8>) {
        bodyStart = bytes.startIndex
        while bodyStart < bytes.endIndex {
            let line = MailLine(bytes, from: bodyStart)
            if line.content.isEmpty {
                bodyStart = line.next
                return
            }
            guard add(line.content) else { return }
            bodyStart = line.next
        }
    }

    /// Whether there is no field.
    var isEmpty: Bool { fields.isEmpty }

    /// The value of the first field with a name in lower case; nil if there is none.
    func value(_ name: String) -> [UInt8]? {
        fields.first { $0.name.elementsEqual(name.utf8) }?.value
    }

    /// The values of all fields with a name in lower case.
    func values(_ name: String) -> [[UInt8]] {
        fields.filter { $0.name.elementsEqual(name.utf8) }.map(\.value)
    }

    /// The value and the parameters of a field; nil if there is no such field.
    func parameters(_ name: String) -> FieldParameters? { value(name).map(FieldParameters.init) }

    /// Adds a line of the header; returns false if it is not one.
    private mutating func add(_ line: ArraySlice<UInt8>) -> Bool {
        if let first = line.first, first == 0x20 || first == 0x09 {
            guard !fields.isEmpty else { return false }
            fields[fields.count - 1].value += line
            return true
        }
        guard let end = Self.nameEnd(of: line) else { return false }
        let name = line[..<end].map(MailLine.lowercase)
        let colon = line[end...].firstIndex(of: UInt8(ascii: ":")) ?? end
        fields.append(Field(name: name, value: Array(line[(colon + 1)...])))
        return true
    }

    /// Whether a line begins with the name of a field and a colon.
    static func isField(_ line: ArraySlice<UInt8>) -> Bool { nameEnd(of: line) != nil }

    /// The end of the name of a field, before a colon; nil if the line is not a field.
    private static func nameEnd(of line: ArraySlice<UInt8>) -> Int? {
        let name = line.prefix { (0x21...0x7E) ~= $0 && $0 != UInt8(ascii: ":") }
        // Spaces before the colon are obsolete, but allowed (RFC 5322, 4.5).
        let rest = line[name.endIndex...].drop { $0 == 0x20 || $0 == 0x09 }
        return !name.isEmpty && rest.first == UInt8(ascii: ":") ? name.endIndex : nil
    }
}
