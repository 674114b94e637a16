// SPDX-License-Identifier: Apache-2.0

/// Writes JSON into a buffer, one piece after the other.
///
/// The writer adds commas, line breaks and indentation. The caller must match each `begin…` call
/// with an `end…` call and call `key(_:)` before every value of an object; the writer does not
/// check this.
///
///     var writer = JSONWriter()
///     writer.beginObject()
///     writer.key("words")
///     writer.integer(25)
///     writer.endObject()
///     writer.endLine()
///
/// Numbers that JSON cannot express are written as the strings `"inf"`, `"-inf"` and `"nan"`, as
/// `CanonicalEncoder` does.
public struct JSONWriter: Sendable {
    /// The layout of the text.
    public enum Layout: Sendable {
        /// No white space.
        case compact
        /// One member or element per line, indented by two spaces per level.
        case pretty
    }

    /// The bytes written so far.
    public internal(set) var bytes: [UInt8]
    private var layout: Layout
    private var depth = 0
    private var needsComma = false
    private var followsKey = false

    /// Makes a writer that appends to a buffer.
    public init(_ layout: Layout = .compact, appendingTo bytes: consuming [UInt8] = []) {
        self.layout = layout
        self.bytes = bytes
    }

    /// The text written so far.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Discards everything written so far; by default the buffer keeps its memory.
    public mutating func removeAll(keepingCapacity: Bool = true) {
        bytes.removeAll(keepingCapacity: keepingCapacity)
        depth = 0
        needsComma = false
        followsKey = false
    }

    /// Begins an object.
    public mutating func beginObject() { begin("{") }

    /// Ends the innermost open object.
    public mutating func endObject() { end("}") }

    /// Begins an array.
    public mutating func beginArray() { begin("[") }

    /// Ends the innermost open array.
    public mutating func endArray() { end("]") }

    /// Writes the name of the member whose value comes next.
    public mutating func key(_ name: String) {
        separate()
        appendQuoted(name)
        bytes.append(UInt8(ascii: ":"))
        if layout == .pretty { bytes.append(UInt8(ascii: " ")) }
        followsKey = true
    }

    /// Ends the line after a complete value, so that the next value begins on a new line.
    public mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    /// Writes one value without white space in any layout, for example a table row on one line.
    ///
    /// - Parameter value: a closure that writes exactly one value.
    public mutating func compactly(_ value: (inout JSONWriter) -> Void) {
        let layout = layout
        separate()
        self.layout = .compact
        followsKey = true
        value(&self)
        self.layout = layout
    }

    /// Writes the comma and the line break that are needed before the next value or name.
    mutating func separate() {
        if followsKey {
            followsKey = false
            return
        }
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        if depth > 0 { breakLine() }
        needsComma = true
    }

    private mutating func begin(_ bracket: Unicode.Scalar) {
        separate()
        bytes.append(UInt8(ascii: bracket))
        depth += 1
        needsComma = false
    }

    private mutating func end(_ bracket: Unicode.Scalar) {
        depth = max(depth - 1, 0)
        if needsComma { breakLine() }
        bytes.append(UInt8(ascii: bracket))
        needsComma = true
        followsKey = false
    }

    private mutating func breakLine() {
        guard layout == .pretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }
}

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
    /// `JSONValue(parsing:)` reads it as `.integer` if it fits in 64 bits, and otherwise as
    /// `.number`, rounded to the nearest `Double`.
    public mutating func integer(_ value: some FixedWidthInteger) {
        separate()
        append(String(value))
    }

    /// Writes a string; control characters, `"`, `\`, U+2028 and U+2029 are escaped.
    public mutating func string(_ value: String) {
        separate()
        appendQuoted(value)
    }

    /// Writes any value, with the members of objects in their own order.
    public mutating func value(_ value: JSONValue) { write(value, sorted: false) }

    /// Writes any value, with the members of objects ordered by the UTF-8 bytes of their names.
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

extension JSONWriter {
    /// Writes a number with the fewest digits that read back as the same `Double`.
    ///
    /// The text always has a decimal point or an exponent (`1.0`, `-0.0`, `1e+16`), so
    /// `JSONValue(parsing:)` reads the same `.number`, never an `.integer`.
    public mutating func number(_ value: Double) {
        separate()
        guard value.isFinite else { return appendQuoted(value.nonFiniteName) }
        append(value.description)
    }

    /// Writes a number rounded to `decimals` decimals, without trailing zeros: `0.5`, `3`, `0`.
    ///
    /// The exact binary value is rounded, and an exact tie goes to the even digit, as in `printf`:
    /// 0.125 becomes 0.12; 2.675, whose binary value is slightly smaller, becomes 2.67. The text
    /// has neither an exponent nor a negative zero, and a whole number is read as `.integer`. A
    /// negative `decimals` counts as 0.
    public mutating func number(_ value: Double, decimals: Int) {
        separate()
        append(value.text(decimals: decimals))
    }

    /// Writes the shortest text that is read as exactly this number; a whole number below 1e15 has no
    /// point.
    public mutating func exact(_ value: Double) {
        guard value.magnitude < 1e15, value == value.rounded() else { return number(value) }
        number(value, decimals: 0)
    }

    /// Writes a number rounded to `significantDigits` digits, without trailing zeros.
    ///
    /// Rounds as `number(_:decimals:)` does. Numbers below 1e-6 and numbers of at least 1e21 have
    /// an exponent, as in `1.5e-7` and `1e+21`. A `significantDigits` below 1 counts as 1.
    public mutating func number(_ value: Double, significantDigits: Int) {
        separate()
        append(value.text(significantDigits: significantDigits))
    }
}
