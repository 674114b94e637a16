// SPDX-License-Identifier: Apache-2.0

/// A path into a JSON value (RFC 6901), such as `/articles/0/body`.
public struct JSONPointer: Hashable, Sendable {
    /// The unescaped names and indexes of the path; empty for the whole value.
    public let tokens: [String]

    /// Makes a pointer from unescaped names and indexes.
    public init(tokens: [String]) { self.tokens = tokens }

    /// Reads a pointer: the empty string addresses the whole value; every other pointer begins with
    /// `/`.
    ///
    /// In a name, `~0` means `~` and `~1` means `/`.
    public init(_ text: String) throws(JSONPointerError) {
        guard !text.isEmpty else {
            self.init(tokens: [])
            return
        }
        var tokens: [String] = []
        var token: [UInt8] = []
        var escapes = false
        for (offset, byte) in text.utf8.enumerated() {
            if offset == 0 {
                guard byte == UInt8(ascii: "/") else {
                    throw JSONPointerError(text: text, offset: 0, reason: .noSlash)
                }
            } else if escapes {
                guard byte == UInt8(ascii: "0") || byte == UInt8(ascii: "1") else {
                    throw JSONPointerError(text: text, offset: offset - 1, reason: .brokenEscape)
                }
                token.append(byte == UInt8(ascii: "0") ? UInt8(ascii: "~") : UInt8(ascii: "/"))
                escapes = false
            } else if byte == UInt8(ascii: "~") {
                escapes = true
            } else if byte == UInt8(ascii: "/") {
                tokens.append(String(decoding: token, as: UTF8.self))
                token.removeAll(keepingCapacity: true)
            } else {
                token.append(byte)
            }
        }
        guard !escapes else {
            throw JSONPointerError(
                text: text, offset: text.utf8.count - 1, reason: .brokenEscape)
        }
        self.init(tokens: tokens + [String(decoding: token, as: UTF8.self)])
    }

    /// The value at the pointer, or nil if there is none.
    ///
    /// An array element is addressed by its index without leading zeros; `-` addresses no element.
    public func value(in root: JSONValue) -> JSONValue? {
        var value = root
        for token in tokens {
            guard let next = Self.step(from: value, token) else { return nil }
            value = next
        }
        return value
    }

    private static func step(from value: JSONValue, _ token: String) -> JSONValue? {
        switch value {
        case .object(let object): object[token]
        case .array: index(token).flatMap { value[$0] }
        default: nil
        }
    }

    private static func index(_ token: String) -> Int? {
        guard token.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        return token.utf8.count > 1 && token.utf8.first == UInt8(ascii: "0") ? nil : Int(token)
    }
}

extension JSONPointer: CustomStringConvertible {
    /// The text of the pointer, with `~` and `/` in names escaped.
    public var description: String {
        tokens.map { "/" + Self.escaped($0) }.joined()
    }

    private static func escaped(_ token: String) -> String {
        var bytes: [UInt8] = []
        for byte in token.utf8 {
            switch byte {
            case UInt8(ascii: "~"): bytes += [byte, UInt8(ascii: "0")]
            case UInt8(ascii: "/"): bytes += [UInt8(ascii: "~"), UInt8(ascii: "1")]
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
