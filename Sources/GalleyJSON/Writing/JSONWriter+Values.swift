// SPDX-License-Identifier: Apache-2.0

extension JSONWriter {
    /// Writes `null`.
    public mutating func null() {
        separate()
        append("null")
    }

    /// Writes `true` or `false`.
    public mutating func bool(_ value: Bool) {
        separate()
        append(value ? "true" : "false")
    }

    /// Writes a whole number.
    ///
    /// Our reader gives it back as `.integer` if it fits 64 bits, else rounded, as `.number`.
    public mutating func integer(_ value: some FixedWidthInteger) {
        separate()
        append(String(value))
    }

    /// Writes a string; control characters, `"`, `\`, U+2028 and U+2029 are escaped.
    public mutating func string(_ value: String) {
        separate()
        appendQuoted(value)
    }

    /// Writes any value, the members of objects in their order.
    public mutating func value(_ value: JSONValue) { write(value, sorted: false) }

    /// Writes any value, the members of objects ordered by the UTF-8 bytes of their names.
    public mutating func sortedValue(_ value: JSONValue) { write(value, sorted: true) }

    private mutating func write(_ value: JSONValue, sorted: Bool) {
        switch value {
        case .null: null()
        case .bool(let value): bool(value)
        case .integer(let value): integer(value)
        case .number(let value): number(value)
        case .string(let value): string(value)
        case .array(let elements):
            beginArray()
            for element in elements { write(element, sorted: sorted) }
            endArray()
        case .object(let object):
            beginObject()
            for member in sorted ? object.sortedByKey : object {
                key(member.key)
                write(member.value, sorted: sorted)
            }
            endObject()
        }
    }

    mutating func append(_ ascii: String) { bytes.append(contentsOf: ascii.utf8) }
}
