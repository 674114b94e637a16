// SPDX-License-Identifier: Apache-2.0

/// Why bytes are not a JSON text, and where.
public struct JSONError: Error, Hashable, Sendable {
    /// The sort of fault.
    public enum Kind: String, Sendable, CaseIterable {
        /// The bytes are not UTF-8.
        case invalidUTF8
        /// A byte stands where the grammar has no place for it.
        case syntax
        /// The text ends too early.
        case unexpectedEnd
        /// A backslash is followed by something that is no escape, or by half a surrogate pair.
        case invalidEscape
        /// A control character stands unescaped in a string.
        case controlCharacter
        /// An object has two members of one name.
        case duplicateKey
        /// A number is too large for a `Double`.
        case numberOutOfRange
        /// Arrays and objects are nested too deeply.
        case tooDeep
        /// Something follows the value.
        case trailingBytes
    }

    /// The sort of fault.
    public let kind: Kind
    /// The byte at which the fault was found, counted from 0.
    public let offset: Int
    /// The line of that byte, counted from 1.
    public let line: Int
    /// The column of that byte in UTF-8 bytes, counted from 1.
    public let column: Int
    /// What was expected and what was found, without the place.
    public let message: String

    /// Makes an error.
    public init(kind: Kind, offset: Int, line: Int, column: Int, message: String) {
        self.kind = kind
        self.offset = offset
        self.line = line
        self.column = column
        self.message = message
    }

    /// The same error with another line number, for a text that is one line of a file.
    public func onLine(_ line: Int) -> JSONError {
        JSONError(kind: kind, offset: offset, line: line, column: column, message: message)
    }
}

extension JSONError: CustomStringConvertible {
    /// The place and the message, as "3:14: expected ':' after a member's name, found '1'".
    public var description: String { "\(line):\(column): \(message)" }
}
