// SPDX-License-Identifier: Apache-2.0

/// The reason why bytes are not a valid JSON text, with the position of the fault.
public struct JSONError: Error, Hashable, Sendable {
    /// The kind of fault.
    public enum Kind: String, Sendable, CaseIterable {
        /// The bytes are not valid UTF-8.
        case invalidUTF8
        /// A byte occurs where the grammar does not allow it.
        case syntax
        /// The text ends too early.
        case unexpectedEnd
        /// A backslash does not begin a valid escape, or an escape is half a surrogate pair.
        case invalidEscape
        /// A string contains a control character that is not escaped.
        case controlCharacter
        /// An object has two members with the same name.
        case duplicateKey
        /// A number is too large for a `Double`.
        case numberOutOfRange
        /// Arrays and objects are nested too deeply.
        case tooDeep
        /// The text continues after the value.
        case trailingBytes
    }

    /// The kind of fault.
    public let kind: Kind
    /// The offset in bytes at which the fault was found, counted from 0.
    public let offset: Int
    /// The line of the fault, counted from 1; lines end with a line feed.
    public let line: Int
    /// The column of the fault in UTF-8 bytes, counted from 1.
    public let column: Int
    /// The description of what was expected and what was found, without the position.
    public let message: String

    /// Makes an error.
    public init(kind: Kind, offset: Int, line: Int, column: Int, message: String) {
        self.kind = kind
        self.offset = offset
        self.line = line
        self.column = column
        self.message = message
    }
}

extension JSONError: CustomStringConvertible {
    /// The position and the message, such as "3:14: expected ':' after a member's name, found '1'".
    public var description: String { "\(line):\(column): \(message)" }
}

/// The line and column of a byte.
struct TextPlace {
    /// The line, counted from 1; lines end with a line feed.
    private(set) var line = 1
    /// The column in bytes, counted from 1.
    private(set) var column = 1

    init(offset: Int, in bytes: Span<UInt8>) {
        for index in 0..<min(offset, bytes.count) {
            if bytes[index] == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
    }
}
