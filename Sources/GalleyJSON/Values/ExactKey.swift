// SPDX-License-Identifier: Apache-2.0

/// A member name that is equal to another only if both have the same UTF-8 bytes.
///
/// `String` treats canonically equivalent texts as equal; JSON does not (RFC 8259, section 8.3).
struct ExactKey: Hashable, Sendable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: ExactKey, right: ExactKey) -> Bool {
        left.text.hasSameUTF8(as: right.text)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(text) }
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
