// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReaders

/// Divides the input into splits, which depend only on the input and not on the number of workers.
///
/// Splits are in canonical order, so their outputs can be joined without sorting. Small files share
/// a split, which ends when it has reached 2 MiB, or after a file whose name has a certain hash.
/// Because of the hash, an added or removed file changes only a few splits, not all splits after
/// it.
struct SplitPlan {
    /// A split ends when the total size of its files, in bytes, has reached this number.
    private static let bytesPerSplit = 2 << 20
    /// The minimum size, in bytes, of a range of a large JSON Lines file; the range ends at the
    /// next line end.
    static let bytesPerRange = 8 << 20
    /// On average, one file name in this many ends a split.
    private static let namesPerSplit: UInt64 = 32

    private let bytesPerRange: Int
    private var splits: [Split] = []
    private var open: [InputItem] = []
    private var openBytes = 0

    private init(bytesPerRange: Int) {
        self.bytesPerRange = bytesPerRange
    }

    /// Divides the input into splits; reads large JSON Lines files once to number their lines.
    static func splits(
        _ items: [InputItem], bytesPerRange: Int = SplitPlan.bytesPerRange
    ) -> [Split] {
        var plan = SplitPlan(bytesPerRange: bytesPerRange)
        for item in items { plan.add(item) }
        plan.close()
        return plan.splits
    }

    private mutating func add(_ item: InputItem) {
        if item.isDividedAtLines, item.size > bytesPerRange {
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
        FNV1a(name.utf8).folded % namesPerSplit == 0
    }
}

/// A piece of the input that one worker reads: some files, or a range of one large file.
struct Split: Sendable {
    /// The files, in canonical order.
    let items: [InputItem]
    /// The range of bytes to read from a single large JSON Lines file; nil if whole files are read.
    let range: Range<Int>?
    /// The number of the range's first line within the file, counted from 1.
    let firstLine: Int

    init(_ items: [InputItem], range: Range<Int>? = nil, firstLine: Int = 1) {
        self.items = items
        self.range = range
        self.firstLine = firstLine
    }
}

/// Divides a large JSON Lines file into ranges that end at line ends.
private enum LineRanges {
    /// Returns one split for each range of a file; for an unreadable file, returns one split, whose
    /// reader then reports the error.
    static func splits(of item: InputItem, size: Int) -> [Split] {
        var cutter = Cutter(item: item, size: size)
        var buffer: [UInt8] = []
        do throws(FileError) {
            let file = try InputFile(path: item.path)
            while try file.read(1 << 20, into: &buffer) > 0 {
                cutter.take(buffer.span)
                buffer.removeAll(keepingCapacity: true)
            }
        } catch {
            return [Split([item])]
        }
        return cutter.finish()
    }

    private struct Cutter {
        let item: InputItem
        let size: Int
        var splits: [Split] = []
        var offset = 0
        var line = 1
        var start = 0
        var startLine = 1

        mutating func take(_ bytes: Span<UInt8>) {
            var index = 0
            while index < bytes.count {
                // The range cannot end within these bytes, so their lines are only counted.
                let next = min(start + size - 1 - offset, bytes.count)
                if next > index {
                    line += NewlineSearch.count(in: bytes.extracting(index..<next))
                    index = next
                } else {
                    index += 1
                    guard bytes[index - 1] == UInt8(ascii: "\n") else { continue }
                    line += 1
                    cut(at: offset + index)
                }
            }
            offset += bytes.count
        }

        mutating func cut(at end: Int) {
            splits.append(Split([item], range: start..<end, firstLine: startLine))
            start = end
            startLine = line
        }

        mutating func finish() -> [Split] {
            if offset > start { cut(at: offset) }
            return splits
        }
    }
}
