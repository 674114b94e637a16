// SPDX-License-Identifier: Apache-2.0

/// Parses bytes by the grammar of RFC 8259, with an explicit stack instead of recursion.
struct JSONReader {
    var position = 0
    /// The bytes of the current string that have been read so far, with escapes replaced; used only
    /// for strings with escapes.
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

    /// Reads a scalar or an empty container; returns nil after the start of any other container.
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

    /// Adds a value to the innermost container; returns that container if it ends after the value.
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

/// An array or an object whose end has not been read yet.
private struct OpenContainer {
    let isObject: Bool
    /// The name of the member whose value is being read.
    var key = ""
    private var elements: [JSONValue] = []
    private var members = JSONObject()

    /// Makes a container that will have at least one value.
    init(isObject: Bool) {
        self.isObject = isObject
        // Without this capacity, most containers would be reallocated several times as they grow.
        if isObject {
            members.reserveCapacity(4)
        } else {
            elements.reserveCapacity(4)
        }
    }

    var closer: UInt8 { isObject ? UInt8(ascii: "}") : UInt8(ascii: "]") }

    func hasMember(_ key: String) -> Bool { members.position(of: key) != nil }

    consuming func closed() -> JSONValue { isObject ? .object(members) : .array(elements) }

    mutating func append(_ value: consuming JSONValue) {
        if isObject {
            members.append(key, value)
        } else {
            elements.append(value)
        }
    }
}
