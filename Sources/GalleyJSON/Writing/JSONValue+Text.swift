// SPDX-License-Identifier: Apache-2.0

extension JSONValue {
    /// The text of the value without white space, with members ordered by the UTF-8 bytes of their
    /// names.
    ///
    /// Equal values have equal canonical bytes. Numbers that JSON cannot express become the strings
    /// `"inf"`, `"-inf"` and `"nan"`.
    public var canonicalBytes: [UInt8] {
        var writer = JSONWriter()
        writer.sortedValue(self)
        return writer.bytes
    }

    /// The text of the value with one member or element per line, without a line break at the end.
    public var prettyText: String {
        var writer = JSONWriter(.pretty)
        writer.value(self)
        return writer.text
    }
}

extension JSONValue: CustomStringConvertible {
    /// The text of the value without white space, with members in their own order.
    public var description: String {
        var writer = JSONWriter()
        writer.value(self)
        return writer.text
    }
}
