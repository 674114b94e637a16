// SPDX-License-Identifier: Apache-2.0

/// Why a text is no JSON Pointer, and where.
public struct JSONPointerError: Error, Hashable, Sendable {
    /// The sort of fault.
    public enum Reason: Sendable {
        /// The text does not begin with `/`.
        case noSlash
        /// A `~` is followed by neither `0` nor `1`.
        case brokenEscape
    }

    /// The text as it was given.
    public let text: String
    /// The byte at which the fault was found, counted from 0.
    public let offset: Int
    /// The sort of fault.
    public let reason: Reason

    init(text: String, offset: Int, reason: Reason) {
        self.text = text
        self.offset = offset
        self.reason = reason
    }

    /// What was expected and what was found.
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
    /// What was expected and what was found.
    public var description: String { message }
}
