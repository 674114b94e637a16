// SPDX-License-Identifier: Apache-2.0

/// Lays runs of equal values out in blocks of 128 entries.
struct ScalarTableBuilder {
    private(set) var blocks: [UInt16] = []
    private(set) var entries: [UInt8] = []
    /// The shared block of each value that fills one.
    private var uniform: [UInt8: UInt16] = [:]
    /// The entries of the block that is not full yet.
    private var open: [UInt8] = []

    /// Reads runs: a value, then a length.
    init(runs: String) {
        var numbers = PackedNumbers(runs)
        while let value = numbers.next(), let count = numbers.next() {
            append(UInt8(value), count: count)
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
