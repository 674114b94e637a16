// SPDX-License-Identifier: Apache-2.0

/// Cuts a big file of lines into ranges that end at line ends.
enum LineRanges {
    /// The ranges of a file as splits; a file that cannot be read is one split, which will fail.
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

    /// How many lines end in some bytes, counted eight bytes at a time.
    private static func lines(in bytes: Span<UInt8>) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        var count = 0
        var index = 0
        while index &+ 8 <= bytes.count {
            let block = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
            let others = block ^ (ones &* 0x0A)
            // A byte has its high bit here if it is another one.
            let marked = (others & (ones &* 0x7F)) &+ (ones &* 0x7F) | others
            count &+= (~marked & (ones &* 0x80)).nonzeroBitCount
            index &+= 8
        }
        while index < bytes.count {
            count += bytes[index] == UInt8(ascii: "\n") ? 1 : 0
            index += 1
        }
        return count
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
                // Where no range can end lines are only counted.
                let next = min(start + size - 1 - offset, bytes.count)
                if next > index {
                    line += LineRanges.lines(in: bytes.extracting(index..<next))
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
