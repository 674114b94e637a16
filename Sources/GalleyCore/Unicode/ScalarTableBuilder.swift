// SPDX-License-Identifier: Apache-2.0

/// Lays runs of equal values out in blocks of 128 entries.
struct ScalarTableBuilder {
    private(set) var blocks: [UInt16] = []
    private(set) var entries: [UInt8] = []
    /// The shared block of each value that fills one; none yet: the greatest number.
    private var uniform = [UInt16](repeating: .max, count: 256)
    /// The entries of the block that is not full yet.
    private var open: [UInt8] = []

    /// Reads runs: a value, then a length.
    init(runs: String) {
        // As many as there are blocks of scalars.
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
                // At once, for most scalars lie in long runs, and tables are laid out at each start.
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
