// SPDX-License-Identifier: Apache-2.0

/// A text that is equal to another only if both have the same bytes, and is ordered by its bytes.
///
/// `String` treats canonically equivalent texts as equal ("é" in one scalar or in two). Names of
/// files, ids, and keys of JSON (RFC 8259, section 8.3) must be compared by their bytes.
public struct ExactText: Sendable, Hashable, Comparable {
    /// The text.
    public let text: String

    /// Wraps a text.
    public init(_ text: String) {
        self.text = text
    }

    /// Whether the bytes are the same.
    public static func == (left: ExactText, right: ExactText) -> Bool {
        left.text.hasSameUTF8(as: right.text)
    }

    /// Orders by UTF-8 bytes.
    public static func < (left: ExactText, right: ExactText) -> Bool {
        left.text.precedesInUTF8(right.text)
    }

    /// Hashes the bytes.
    public func hash(into hasher: inout Hasher) {
        let isDone: Void? = unsafe text.utf8.withContiguousStorageIfAvailable {
            unsafe hasher.combine(bytes: .init($0))
        }
        if isDone == nil { for byte in text.utf8 { hasher.combine(byte) } }
        hasher.combine(0xFF as UInt8)
    }
}

extension ExactText {
    /// Whether the bytes of the text begin with those of another.
    ///
    /// `String.hasPrefix` is false if a combining mark follows.
    package func hasPrefix(_ other: String) -> Bool { text.utf8.starts(with: other.utf8) }

    /// Whether the bytes of the text end with those of another.
    package func hasSuffix(_ other: String) -> Bool {
        text.utf8.reversed().starts(with: other.utf8.reversed())
    }

    /// The parts between line feeds, empty ones too; "\r" stays at the end of its line.
    package var lines: [Substring] {
        text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { Substring($0) }
    }
}

extension ExactText: Codable {
    /// Reads a string.
    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    /// Writes a string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension String {
    /// Whether both strings have the same UTF-8 bytes.
    func hasSameUTF8(as other: String) -> Bool {
        // Strings of equal bytes are equal, so the quick comparison rules out most pairs. Equal ASCII
        // strings of the same length always have the same bytes.
        guard utf8.count == other.utf8.count, self == other else { return false }
        return utf8Span.isKnownASCII || utf8.elementsEqual(other.utf8)
    }

    /// Whether the UTF-8 bytes of this string come before those of the other.
    func precedesInUTF8(_ other: String) -> Bool {
        let left = utf8Span.span
        let right = other.utf8Span.span
        for index in 0..<Swift.min(left.count, right.count) where left[index] != right[index] {
            return left[index] < right[index]
        }
        return left.count < right.count
    }
}
