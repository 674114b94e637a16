// SPDX-License-Identifier: Apache-2.0

/// Walks the grammar of RFC 8259 over bytes, with a stack of its own in place of recursion.
struct JSONReader {
    var position = 0
    /// Holds a string while its escapes are replaced.
    var unescaped: [UInt8] = []
    private var open: [OpenContainer] = []

    mutating func document(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
        while true {
            skipSpace(bytes)
            guard var value = try beginValue(bytes) else { continue }
            while true {
                skipSpace(bytes)
                if open.isEmpty {
                    guard position == bytes.count else { throw trailingBytes(bytes) }
                    return value
                }
                guard let closed = try attach(value, bytes) else { break }
                value = closed
            }
        }
    }

    /// Reads a scalar or an empty container; gives nil if a container was opened.
    private mutating func beginValue(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue? {
        guard position < bytes.count else { throw missingValue(bytes) }
        switch bytes[position] {
        case UInt8(ascii: "{"): return try openContainer(isObject: true, bytes)
        case UInt8(ascii: "["): return try openContainer(isObject: false, bytes)
        case UInt8(ascii: "\""): return .string(try string(bytes))
        case UInt8(ascii: "t"): return try literal("true", .bool(true), bytes)
        case UInt8(ascii: "f"): return try literal("false", .bool(false), bytes)
        case UInt8(ascii: "n"): return try literal("null", .null, bytes)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number(bytes)
        default: throw missingValue(bytes)
        }
    }

    private mutating func openContainer(
        isObject: Bool, _ bytes: Span<UInt8>
    ) throws(JSONError) -> JSONValue? {
        guard open.count < JSONValue.depthLimit else { throw tooDeep(bytes) }
        position += 1
        skipSpace(bytes)
        let closer = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
        if position < bytes.count, bytes[position] == closer {
            position += 1
            return isObject ? .object([:]) : .array([])
        }
        if open.isEmpty { open.reserveCapacity(8) }
        open.append(OpenContainer(isObject: isObject))
        if isObject { try memberName(bytes) }
        return nil
    }

    /// Adds a value to the innermost container; gives that container if it ends here.
    private mutating func attach(
        _ value: consuming JSONValue, _ bytes: Span<UInt8>
    ) throws(JSONError) -> JSONValue? {
        let top = open.count - 1
        open[top].append(value)
        guard position < bytes.count else {
            throw missingComma(inObject: open[top].isObject, bytes)
        }
        if bytes[position] == open[top].closer {
            position += 1
            return open.removeLast().closed()
        }
        guard bytes[position] == UInt8(ascii: ",") else {
            throw missingComma(inObject: open[top].isObject, bytes)
        }
        position += 1
        if open[top].isObject {
            skipSpace(bytes)
            try memberName(bytes)
        }
        return nil
    }

    private mutating func memberName(_ bytes: Span<UInt8>) throws(JSONError) {
        let start = position
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            throw missingName(bytes)
        }
        let name = try string(bytes)
        let top = open.count - 1
        guard !open[top].hasMember(name) else { throw duplicateName(name, at: start, bytes) }
        skipSpace(bytes)
        guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else {
            throw missingColon(bytes)
        }
        position += 1
        open[top].key = name
    }

    private mutating func literal(
        _ text: String, _ value: JSONValue, _ bytes: Span<UInt8>
    ) throws(JSONError) -> JSONValue {
        let end = position + text.utf8.count
        guard end <= bytes.count else { throw brokenLiteral(text, bytes) }
        var index = position
        for byte in text.utf8 {
            guard bytes[index] == byte else { throw brokenLiteral(text, bytes) }
            index += 1
        }
        position = end
        return value
    }

    private mutating func skipSpace(_ bytes: Span<UInt8>) {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }
}
