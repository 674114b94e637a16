// SPDX-License-Identifier: Apache-2.0

/// A text that is compared byte by byte, for equality as well as for order.
///
/// `String` treats canonically equivalent texts as equal ("é" as one scalar or as two), but file
/// names, ids and JSON keys (RFC 8259, section 8.3) must be compared by their bytes.
public struct ExactText: Sendable, Hashable, Comparable {
    /// The text.
    public let text: String

    /// Wraps a text.
    public init(_ text: String) {
        self.text = text
    }

    /// Whether both texts have the same bytes.
    public static func == (left: ExactText, right: ExactText) -> Bool {
        left.text.hasSameUTF8(as: right.text)
    }

    /// Orders texts by their UTF-8 bytes.
    public static func < (left: ExactText, right: ExactText) -> Bool {
        left.text.precedesInUTF8(right.text)
    }

    /// Hashes the text; texts with the same bytes have the same hash.
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension ExactText {
    /// Whether the bytes of the text begin with the bytes of another text.
    ///
    /// `String.hasPrefix` is not used, because it returns false if a combining mark follows the
    /// prefix.
    package func hasPrefix(_ other: String) -> Bool { text.utf8.starts(with: other.utf8) }

    /// Whether the bytes of the text end with the bytes of another text.
    package func hasSuffix(_ other: String) -> Bool {
        text.utf8.reversed().starts(with: other.utf8.reversed())
    }

    /// The lines between line feeds, including empty lines; a "\r" remains at the end of its line.
    package var lines: [Substring] {
        text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { Substring($0) }
    }
}

extension ExactText: Codable {
    /// Decodes the text from a string.
    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    /// Encodes the text as a string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension String {
    /// Whether both strings have the same UTF-8 bytes.
    func hasSameUTF8(as other: String) -> Bool {
        // Strings with the same bytes are always equal, so `==`, which is fast, rules out most
        // pairs. Two ASCII strings that are equal and have the same length always have the same
        // bytes.
        guard utf8.count == other.utf8.count, self == other else { return false }
        return utf8Span.isKnownASCII || utf8.elementsEqual(other.utf8)
    }

    /// Whether the UTF-8 bytes of this string precede the UTF-8 bytes of the other string.
    func precedesInUTF8(_ other: String) -> Bool {
        let left = utf8Span.span
        let right = other.utf8Span.span
        for index in 0..<Swift.min(left.count, right.count) where left[index] != right[index] {
            return left[index] < right[index]
        }
        return left.count < right.count
    }
}
