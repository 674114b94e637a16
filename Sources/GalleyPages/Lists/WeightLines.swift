// SPDX-License-Identifier: Apache-2.0

/// The lines of a table of weights: names and whole numbers between tabs; `#` begins a comment
/// line.
struct WeightLines: Sequence, IteratorProtocol {
    /// A line that is no comment.
    struct Line {
        var names: [String] = []
        var numbers: [Int] = []
    }

    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Line? {
        while place < bytes.count {
            let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let line = bytes[place..<end]
            place = end + 1
            guard let first = line.first, first != UInt8(ascii: "#") else { continue }
            return fields(of: line)
        }
        return nil
    }

    private func fields(of line: ArraySlice<UInt8>) -> Line {
        var fields = Line()
        for field in line.split(separator: UInt8(ascii: "\t")) {
            if let number = number(field) {
                fields.numbers.append(number)
            } else {
                fields.names.append(String(decoding: field, as: UTF8.self))
            }
        }
        return fields
    }

    private func number(_ field: ArraySlice<UInt8>) -> Int? {
        let isNegative = field.first == UInt8(ascii: "-")
        var number = 0
        for byte in isNegative ? field.dropFirst() : field {
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int(byte) - 0x30
        }
        return isNegative ? -number : number
    }
}
