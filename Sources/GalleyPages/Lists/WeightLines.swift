// SPDX-License-Identifier: Apache-2.0

/// The lines of a table of weights, each with names and whole numbers that are separated by tabs.
///
/// A line that begins with `#` is a comment.
struct WeightLines: Sequence, IteratorProtocol {
    /// The fields of a line, divided into names and numbers.
    struct Line {
        var names: [String] = []
        var numbers: [Int] = []
    }

    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Line? {
        while place < bytes.count {
            guard bytes[place] != UInt8(ascii: "#"), bytes[place] != UInt8(ascii: "\n") else {
                while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
                place += 1
                continue
            }
            return line()
        }
        return nil
    }

    /// Reads to the end of the line.
    ///
    /// Each byte is read only once, because the tables are read whenever the program starts.
    private mutating func line() -> Line {
        var line = Line()
        line.numbers.reserveCapacity(12)
        var field = Field(start: place)
        while place < bytes.count, bytes[place] != UInt8(ascii: "\n") {
            if bytes[place] == UInt8(ascii: "\t") {
                add(field, to: &line)
                field = Field(start: place + 1)
            } else {
                field.add(bytes[place])
            }
            place += 1
        }
        add(field, to: &line)
        place += 1
        return line
    }

    private func add(_ field: Field, to line: inout Line) {
        if field.isNumber {
            line.numbers.append(field.isNegative ? -field.number : field.number)
        } else {
            line.names.append(String(decoding: bytes[field.start..<place], as: UTF8.self))
        }
    }

    /// A field that is being read; it counts as a number while it contains only digits, which a
    /// minus sign may precede.
    private struct Field {
        let start: Int
        var number = 0
        var isNegative = false
        var isNumber = true

        mutating func add(_ byte: UInt8) {
            if byte &- 0x30 < 10 {
                number = number &* 10 &+ Int(byte &- 0x30)
            } else if byte == UInt8(ascii: "-"), number == 0 {
                isNegative = true
            } else {
                isNumber = false
            }
        }
    }
}
