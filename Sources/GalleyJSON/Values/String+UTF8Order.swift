// SPDX-License-Identifier: Apache-2.0

extension String {
    /// Whether both strings have the same UTF-8 bytes.
    func hasSameUTF8(as other: String) -> Bool {
        // Equal bytes make equal strings, so the quick comparison rules most pairs out. An equal
        // ASCII string of the same length can only be the same bytes.
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
