// SPDX-License-Identifier: Apache-2.0

/// A property of all scalars: a palette of values and, for each scalar, an index into the palette.
///
/// It is a two-stage table: scalars are in blocks of 128, and blocks that contain only one value,
/// the same in each, are stored once.
struct ScalarTable<Value: Sendable>: Sendable {
    private let palette: [Value]
    private let blocks: [UInt16]
    private let entries: [UInt8]

    /// Expands runs of palette indices; each run is an index and a length, encoded as
    /// `PackedNumbers`.
    init(palette: [Value], runs: String) {
        let builder = ScalarTableBuilder(runs: runs)
        self.palette = palette
        self.blocks = builder.blocks
        self.entries = builder.entries
    }

    private init(palette: [Value], blocks: [UInt16], entries: [UInt8]) {
        self.palette = palette
        self.blocks = blocks
        self.entries = entries
    }

    /// Returns a table with transformed values.
    func map<Other>(_ transform: (Value) -> Other) -> ScalarTable<Other> {
        ScalarTable<Other>(palette: palette.map(transform), blocks: blocks, entries: entries)
    }

    /// The value of a scalar, which must be at most U+10FFFF.
    subscript(scalar: UInt32) -> Value {
        let block = Int(blocks[Int(scalar >> 7)])
        return palette[Int(entries[block << 7 | Int(scalar & 127)])]
    }
}

/// Lays out runs of equal values in blocks of 128 entries.
private struct ScalarTableBuilder {
    private(set) var blocks: [UInt16] = []
    private(set) var entries: [UInt8] = []
    /// For each value, the number of the shared block that contains only this value; `UInt16.max`
    /// if there is none yet.
    private var uniform = [UInt16](repeating: .max, count: 256)
    /// The entries of the block that is not full yet.
    private var open: [UInt8] = []

    /// Reads runs, each of which is a value followed by a length.
    init(runs: String) {
        // The capacity is one number per block of scalars.
        blocks.reserveCapacity(0x11_0000 / 128)
        open.reserveCapacity(128)
        var numbers = PackedNumbers(runs)
        while let value = numbers.next(), let count = numbers.next() {
            append(UInt8(value), count: count)
        }
    }

    private mutating func append(_ value: UInt8, count: Int) {
        var rest = count
        while rest > 0 {
            if open.isEmpty, rest >= 128 {
                // Whole blocks are added at once, because most runs are long and the tables are
                // laid out whenever the program starts.
                let block = uniformBlock(of: value)
                blocks.append(contentsOf: repeatElement(block, count: rest / 128))
                rest %= 128
            } else {
                let taken = min(rest, 128 - open.count)
                open.append(contentsOf: repeatElement(value, count: taken))
                rest -= taken
                closeIfFull()
            }
        }
    }

    private mutating func uniformBlock(of value: UInt8) -> UInt16 {
        let known = uniform[Int(value)]
        guard known == .max else { return known }
        let block = addBlock(repeatElement(value, count: 128))
        uniform[Int(value)] = block
        return block
    }

    private mutating func closeIfFull() {
        guard open.count == 128 else { return }
        blocks.append(addBlock(open))
        open.removeAll(keepingCapacity: true)
    }

    private mutating func addBlock(_ values: some Collection<UInt8>) -> UInt16 {
        entries.append(contentsOf: values)
        return UInt16(entries.count / 128 - 1)
    }
}

/// The numbers that a generated table contains in encoded form.
///
/// The numbers are in base 32, least significant digit first. A character of `0-9a-zA-Z+/` encodes
/// a digit, plus 32 if the number has another digit after it.
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
