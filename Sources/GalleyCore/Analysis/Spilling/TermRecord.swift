// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// A term and its counts as a line of a table: `["spelling",occurrences,documents]`.
struct TermRecord: Equatable {
    /// The folded spelling in UTF-8, by which tables are sorted.
    var spelling: [UInt8]
    /// The number of occurrences.
    var occurrences: Int
    /// The number of documents with the term.
    var documents: Int

    /// Whether the term precedes another term in a table.
    func precedes(_ other: TermRecord) -> Bool {
        spelling.lexicographicallyPrecedes(other.spelling)
    }

    /// Appends the record as a line with its line break.
    func append(to bytes: inout [UInt8]) {
        if spelling.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F }) {
            bytes.append(contentsOf: Self.opening)
            bytes.append(contentsOf: spelling)
            bytes.append(UInt8(ascii: "\""))
        } else {
            bytes.append(UInt8(ascii: "["))
            bytes += JSONValue.string(String(decoding: spelling, as: UTF8.self)).canonicalBytes
        }
        bytes.append(contentsOf: ",\(occurrences),\(documents)]\n".utf8)
    }

    /// Makes a record from a line without its line break; nil if the line is not valid.
    init?(line: ArraySlice<UInt8>) {
        guard line.starts(with: Self.opening),
            let end = line.dropFirst(2).firstIndex(where: { $0 == 0x22 || $0 == 0x5C })
        else { return nil }
        guard line[end] == 0x22 else {
            self.init(escaped: line)
            return
        }
        var numbers = line[(end + 1)...]
        guard let occurrences = Self.number(&numbers), let documents = Self.number(&numbers),
            numbers.elementsEqual([UInt8(ascii: "]")])
        else { return nil }
        self.init(
            spelling: Array(line[(line.startIndex + 2)..<end]), occurrences: occurrences,
            documents: documents)
    }

    init(spelling: [UInt8], occurrences: Int, documents: Int) {
        self.spelling = spelling
        self.occurrences = occurrences
        self.documents = documents
    }

    private init?(escaped line: ArraySlice<UInt8>) {
        guard let items = try? JSONValue(parsing: Array(line)).arrayValue, items.count == 3,
            let spelling = items[0].stringValue, let occurrences = items[1].integerValue,
            let documents = items[2].integerValue
        else { return nil }
        self.init(
            spelling: Array(spelling.utf8), occurrences: Int(occurrences),
            documents: Int(documents))
    }

    private static let opening: [UInt8] = Array("[\"".utf8)

    /// Removes a comma and a number, such as `,123`, from the front and returns the number; nil if
    /// the bytes begin in another way.
    private static func number(_ bytes: inout ArraySlice<UInt8>) -> Int? {
        guard bytes.first == UInt8(ascii: ",") else { return nil }
        bytes.removeFirst()
        let digits = bytes.prefix { $0 &- 0x30 < 10 }
        guard !digits.isEmpty, digits.count < 19 else { return nil }
        bytes.removeFirst(digits.count)
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
