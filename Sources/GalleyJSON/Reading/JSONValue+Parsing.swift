// SPDX-License-Identifier: Apache-2.0

extension JSONValue {
    /// The maximum depth to which arrays and objects may be nested in a text.
    public static let depthLimit = 512

    /// Reads a JSON text (RFC 8259) strictly.
    ///
    /// The bytes must be UTF-8 without a byte order mark and contain one value, which white space
    /// may surround. Duplicate member names, halves of surrogate pairs, numbers outside the range
    /// of `Double` and nesting beyond `depthLimit` are errors. A number without a fraction or an
    /// exponent becomes `.integer` if it fits in 64 bits; any other number becomes `.number`,
    /// rounded to the nearest `Double`.
    public init(parsing bytes: Span<UInt8>) throws(JSONError) {
        var reader = JSONReader()
        self = try reader.document(bytes)
    }

    /// Reads a JSON text strictly, as the `init(parsing:)` that accepts a span does.
    public init(parsing bytes: [UInt8]) throws(JSONError) {
        try self.init(parsing: bytes.span)
    }

    /// Reads a JSON text strictly, as the `init(parsing:)` that accepts a span does.
    public init(parsing text: String) throws(JSONError) {
        try self.init(parsing: text.utf8Span.span)
    }
}
