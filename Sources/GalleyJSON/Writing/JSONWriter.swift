// SPDX-License-Identifier: Apache-2.0

/// Writes JSON into a buffer, one piece after the other.
///
/// Commas, line breaks and indentation come by themselves. The caller pairs `begin` and `end` and
/// puts `key(_:)` before every value of an object; the writer does not check that.
///
///     var writer = JSONWriter()
///     writer.beginObject()
///     writer.key("words")
///     writer.integer(25)
///     writer.endObject()
///     writer.endLine()
///
/// Numbers that JSON cannot express are written as the strings `"inf"`, `"-inf"` and `"nan"`, as in
/// the canonical form of `CanonicalEncoder`.
public struct JSONWriter: Sendable {
    /// How the pieces are laid out.
    public enum Layout: Sendable {
        /// No white space at all.
        case compact
        /// A member or element a line, indented by two spaces a level.
        case pretty
    }

    /// What has been written so far.
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

    /// What has been written so far, as a string.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Forgets what has been written and begins anew, by default with the memory it has.
    public mutating func removeAll(keepingCapacity: Bool = true) {
        bytes.removeAll(keepingCapacity: keepingCapacity)
        depth = 0
        needsComma = false
        followsKey = false
    }

    /// Begins an object.
    public mutating func beginObject() { begin("{") }

    /// Ends the object that was begun last.
    public mutating func endObject() { end("}") }

    /// Begins an array.
    public mutating func beginArray() { begin("[") }

    /// Ends the array that was begun last.
    public mutating func endArray() { end("]") }

    /// Writes the name of the member whose value comes next.
    public mutating func key(_ name: String) {
        separate()
        appendQuoted(name)
        bytes.append(UInt8(ascii: ":"))
        if layout == .pretty { bytes.append(UInt8(ascii: " ")) }
        followsKey = true
    }

    /// Ends the line after a whole value, so that the next value begins a line of its own.
    public mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    /// Writes one value without white space, whatever the layout: a table's row on a line.
    ///
    /// - Parameter value: writes exactly one value.
    public mutating func compactly(_ value: (inout JSONWriter) -> Void) {
        let layout = layout
        separate()
        self.layout = .compact
        followsKey = true
        value(&self)
        self.layout = layout
    }

    /// Writes what belongs between the last piece and a value or a name.
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
