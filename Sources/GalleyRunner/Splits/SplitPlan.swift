// SPDX-License-Identifier: Apache-2.0

/// Cuts the input into splits that follow from the input alone.
///
/// Splits stand in canonical order, so their outputs are joined without sorting. Small files
/// share a split; where it ends is decided by the names, so that a file more or less moves one
/// border and not all that follow.
struct SplitPlan {
    /// Bytes of files after which a split ends.
    private static let bytesPerSplit = 2 << 20
    /// Bytes of a range of a big file of lines.
    static let bytesPerRange = 8 << 20
    /// One name in so many ends a split.
    private static let namesPerSplit: UInt64 = 32

    private let bytesPerRange: Int
    private var splits: [Split] = []
    private var open: [InputItem] = []
    private var openBytes = 0

    private init(bytesPerRange: Int) {
        self.bytesPerRange = bytesPerRange
    }

    /// Cuts the input; reads big files of lines once to number their lines.
    static func splits(
        _ items: [InputItem], bytesPerRange: Int = SplitPlan.bytesPerRange
    ) -> [Split] {
        var plan = SplitPlan(bytesPerRange: bytesPerRange)
        for item in items { plan.add(item) }
        plan.close()
        return plan.splits
    }

    private mutating func add(_ item: InputItem) {
        if item.format == .jsonl, item.size > bytesPerRange {
            close()
            splits += LineRanges.splits(of: item, size: bytesPerRange)
            return
        }
        open.append(item)
        openBytes += item.size
        if openBytes >= Self.bytesPerSplit || Self.endsSplit(item.name) { close() }
    }

    private mutating func close() {
        if !open.isEmpty { splits.append(Split(open)) }
        open = []
        openBytes = 0
    }

    private static func endsSplit(_ name: String) -> Bool {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return (hash ^ (hash >> 32)) % namesPerSplit == 0
    }
}
