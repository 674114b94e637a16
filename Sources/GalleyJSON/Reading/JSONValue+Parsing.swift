// SPDX-License-Identifier: Apache-2.0

extension JSONValue {
    /// How deeply arrays and objects may be nested in a text that is read.
    public static let depthLimit = 512

    /// Reads a JSON text (RFC 8259), strictly.
    ///
    /// The bytes must be UTF-8 without a byte order mark and hold one value, with white space round
    /// it. Duplicate member names, halves of surrogate pairs, numbers beyond the range of `Double`
    /// and nesting beyond `depthLimit` are errors. A number without fraction and exponent that fits
    /// 64 bits becomes `.integer`, any other `.number`, rounded to the nearest `Double`.
    public init(parsing bytes: Span<UInt8>) throws(JSONError) {
        var reader = JSONReader()
        self = try reader.document(bytes)
    }

    /// Reads a JSON text, strictly; see `init(parsing:)` for a span.
    public init(parsing bytes: [UInt8]) throws(JSONError) {
        try self.init(parsing: bytes.span)
    }

    /// Reads a JSON text, strictly; see `init(parsing:)` for a span.
    public init(parsing text: String) throws(JSONError) {
        try self.init(parsing: text.utf8Span.span)
    }
}
