// SPDX-License-Identifier: Apache-2.0

/// Numbers as the generated tables write them: in base 32, least digit first, each a digit of
/// `0-9a-zA-Z+/`; a digit from 32 on says that more follow.
struct PackedNumbers: Sequence, IteratorProtocol {
    private var digits: String.UTF8View.Iterator

    init(_ text: String) {
        digits = text.utf8.makeIterator()
    }

    mutating func next() -> Int? {
        var number = 0
        var shift = 0
        while let byte = digits.next() {
            let digit = Self.digit(byte)
            number |= (digit & 31) << shift
            if digit < 32 { return number }
            shift += 5
        }
        return nil
    }

    private static func digit(_ byte: UInt8) -> Int {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte - UInt8(ascii: "A")) + 36
        default: byte == UInt8(ascii: "+") ? 62 : 63
        }
    }
}
