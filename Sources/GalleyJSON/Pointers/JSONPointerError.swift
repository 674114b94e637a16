// SPDX-License-Identifier: Apache-2.0

/// The reason why a text is not a valid JSON Pointer, with the byte offset of the fault.
public struct JSONPointerError: Error, Hashable, Sendable {
    /// The kind of fault.
    public enum Reason: Sendable {
        /// The text does not begin with `/`.
        case noSlash
        /// A `~` is followed by neither `0` nor `1`.
        case brokenEscape
    }

    /// The text that was to be read as a pointer.
    public let text: String
    /// The offset in bytes at which the fault was found, counted from 0.
    public let offset: Int
    /// The kind of fault.
    public let reason: Reason

    init(text: String, offset: Int, reason: Reason) {
        self.text = text
        self.offset = offset
        self.reason = reason
    }

    /// The description of what was expected and what was found.
    public var message: String {
        switch reason {
        case .noSlash:
            "expected a JSON Pointer that begins with '/', found \(FoundText.quoted(text))"
        case .brokenEscape:
            "expected '~0' or '~1' for '~' or '/' in the JSON Pointer \(FoundText.quoted(text))"
        }
    }
}

extension JSONPointerError: CustomStringConvertible {
    /// The same text as `message`.
    public var description: String { message }
}
