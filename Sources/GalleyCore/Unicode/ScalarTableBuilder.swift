// SPDX-License-Identifier: Apache-2.0

/// Lays runs of equal values out in blocks of 128 entries.
struct ScalarTableBuilder {
    private(set) var blocks: [UInt16] = []
    private(set) var entries: [UInt8] = []
    /// The shared block of each value that fills one.
    private var uniform: [UInt8: UInt16] = [:]
    /// The entries of the block that is not full yet.
    private var open: [UInt8] = []

    /// Reads runs: a value, then a length, each a number in base 32, least digit first, whose
    /// digits from 32 on say that more follow.
    init(runs: String) {
        var value: UInt8?
        var number = 0
        var shift = 0
        for byte in runs.utf8 {
            let digit = Self.digit(byte)
            number |= (digit & 31) << shift
            shift += 5
            guard digit < 32 else { continue }
            if let known = value {
                append(known, count: number)
                value = nil
            } else {
                value = UInt8(number)
            }
            number = 0
            shift = 0
        }
    }

    private mutating func append(_ value: UInt8, count: Int) {
        var rest = count
        while rest > 0 {
            if open.isEmpty, rest >= 128 {
                blocks.append(uniformBlock(of: value))
                rest -= 128
            } else {
                let taken = min(rest, 128 - open.count)
                open.append(contentsOf: repeatElement(value, count: taken))
                rest -= taken
                closeIfFull()
            }
        }
    }

    /// The value of a digit, one of `0-9a-zA-Z+/`.
    private static func digit(_ byte: UInt8) -> Int {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte - UInt8(ascii: "A")) + 36
        default: byte == UInt8(ascii: "+") ? 62 : 63
        }
    }

    private mutating func uniformBlock(of value: UInt8) -> UInt16 {
        if let block = uniform[value] { return block }
        let block = addBlock(repeatElement(value, count: 128))
        uniform[value] = block
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
