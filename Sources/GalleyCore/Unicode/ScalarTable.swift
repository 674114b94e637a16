// SPDX-License-Identifier: Apache-2.0

/// A property of all scalars: a palette of values, and which of them each scalar has.
///
/// Two stages: scalars in blocks of 128, and blocks in which all have one value are shared.
struct ScalarTable<Value: Sendable>: Sendable {
    private let palette: [Value]
    private let blocks: [UInt16]
    private let entries: [UInt8]

    /// Expands runs of places in the palette, in the form that `ScalarTableBuilder` reads.
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

    /// The same scalars with what follows from their values.
    func map<Other>(_ transform: (Value) -> Other) -> ScalarTable<Other> {
        ScalarTable<Other>(palette: palette.map(transform), blocks: blocks, entries: entries)
    }

    /// The value of a scalar, which must be at most U+10FFFF.
    subscript(scalar: UInt32) -> Value {
        let block = Int(blocks[Int(scalar >> 7)])
        return palette[Int(entries[block << 7 | Int(scalar & 127)])]
    }
}
