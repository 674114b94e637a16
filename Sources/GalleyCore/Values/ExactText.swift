// SPDX-License-Identifier: Apache-2.0

/// A text that equals only the same bytes and is ordered by them.
///
/// Swift's `String` takes canonically equivalent texts for equal ("é" in one scalar or in two);
/// names of files, ids and keys must be told apart by their bytes.
public struct ExactText: Sendable, Hashable, Comparable {
    /// The text.
    public let text: String

    /// Wraps a text.
    public init(_ text: String) {
        self.text = text
    }

    /// Whether the bytes are the same.
    public static func == (left: ExactText, right: ExactText) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    /// Orders by UTF-8 bytes.
    public static func < (left: ExactText, right: ExactText) -> Bool {
        let (left, right) = (left.text.utf8.span, right.text.utf8.span)
        for index in 0..<min(left.count, right.count) where left[index] != right[index] {
            return left[index] < right[index]
        }
        return left.count < right.count
    }

    /// Hashes the bytes.
    public func hash(into hasher: inout Hasher) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable {
            hasher.combine(bytes: .init($0))
        }
        if isDone == nil { for byte in text.utf8 { hasher.combine(byte) } }
        hasher.combine(0xFF as UInt8)
    }
}

extension ExactText {
    /// Whether the bytes of the text begin with those of another.
    ///
    /// A `String` says no where a combining mark follows.
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
