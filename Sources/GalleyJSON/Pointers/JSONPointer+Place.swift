// SPDX-License-Identifier: Apache-2.0

extension JSONPointer {
    /// Where in a text the value stands that the pointer leads to; nil if there is none.
    ///
    /// - Parameter text: one JSON value that `JSONValue(parsing:)` accepts.
    /// - Returns: indexes of `text`, without the white space round the value.
    public func place(in text: ArraySlice<UInt8>) -> Range<Int>? {
        var search = PlaceSearch(text)
        return search.find(tokens[...])
    }
}

/// Walks over a JSON text that is known to be valid.
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

    /// Goes to the value of a member; false if there is none of that name.
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

    /// Goes to an element; false if there is none of that number.
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

    /// A number or word; within an object or array also what stands between values.
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
