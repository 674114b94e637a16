// SPDX-License-Identifier: Apache-2.0

/// A member name that is equal to another only if both have the same bytes.
///
/// `String` takes canonically equivalent texts for equal; JSON does not (RFC 8259, section 8.3).
struct ExactKey: Hashable, Sendable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: ExactKey, right: ExactKey) -> Bool {
        left.text.hasSameUTF8(as: right.text)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
