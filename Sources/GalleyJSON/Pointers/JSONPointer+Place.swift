// SPDX-License-Identifier: Apache-2.0

extension JSONPointer {
    /// Finds the bytes of the value that the pointer addresses; returns nil if there is no such
    /// value.
    ///
    /// - Parameter text: one JSON value that `JSONValue(parsing:)` accepts.
    /// - Returns: the range of the value's bytes, as indexes of `text`, without the white space
    ///   around the value.
    public func place(in text: ArraySlice<UInt8>) -> Range<Int>? {
        var search = PlaceSearch(text)
        return search.find(tokens[...])
    }
}

/// Finds the byte range of a value in a JSON text that is known to be valid.
private struct PlaceSearch {
    private let text: ArraySlice<UInt8>
    private var index: Int

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        index = text.startIndex
    }

    mutating func find(_ tokens: ArraySlice<String>) -> Range<Int>? {
        skipSpace()
        guard let token = tokens.first else {
            let start = index
            skipValue()
            return start..<index
        }
        switch next {
        case UInt8(ascii: "{"): return enterObject(token) ? find(tokens.dropFirst()) : nil
        case UInt8(ascii: "["): return enterArray(token) ? find(tokens.dropFirst()) : nil
        default: return nil
        }
    }

    private var next: UInt8 { index < text.endIndex ? text[index] : 0 }

    /// Moves to the value of the member with the given name; returns false if there is no such
    /// member.
    private mutating func enterObject(_ name: String) -> Bool {
        repeat {
            index += 1
            skipSpace()
            guard next == UInt8(ascii: "\"") else { return false }
            let start = index
            skipValue()
            let key = try? JSONValue(parsing: Array(text[start..<index])).stringValue
            skipSpace()
            index += 1
            if key?.utf8.elementsEqual(name.utf8) == true { return true }
            skipSpace()
            skipValue()
            skipSpace()
        } while next == UInt8(ascii: ",")
        return false
    }

    /// Moves to the element with the given index; returns false if there is no such element.
    private mutating func enterArray(_ name: String) -> Bool {
        guard let number = Int(name), "\(number)" == name else { return false }
        index += 1
        skipSpace()
        for _ in 0..<max(number, 0) {
            skipValue()
            skipSpace()
            guard next == UInt8(ascii: ",") else { return false }
            index += 1
            skipSpace()
        }
        return next != UInt8(ascii: "]")
    }

    private mutating func skipSpace() {
        while [0x20, 0x09, 0x0A, 0x0D].contains(next) { index += 1 }
    }

    private mutating func skipValue() {
        var depth = 0
        repeat {
            switch next {
            case UInt8(ascii: "\""): skipString()
            case UInt8(ascii: "{"), UInt8(ascii: "["): (depth, index) = (depth + 1, index + 1)
            case UInt8(ascii: "}"), UInt8(ascii: "]"): (depth, index) = (depth - 1, index + 1)
            default: skipPlain(depth)
            }
        } while depth > 0 && index < text.endIndex
    }

    /// Skips a number or a literal and, inside a container, also the bytes between values.
    private mutating func skipPlain(_ depth: Int) {
        let ends: [UInt8] =
            depth > 0 ? Array("\"{}[]".utf8) : Array(",}] \t\n\r".utf8)
        repeat { index += 1 } while index < text.endIndex && !ends.contains(next)
    }

    private mutating func skipString() {
        index += 1
        while index < text.endIndex, next != UInt8(ascii: "\"") {
            index += next == UInt8(ascii: "\\") ? 2 : 1
        }
        index += 1
    }
}
