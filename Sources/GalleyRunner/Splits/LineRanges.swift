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

    private struct Cutter {
        let item: InputItem
        let size: Int
        var splits: [Split] = []
        var offset = 0
        var line = 1
        var start = 0
        var startLine = 1

        mutating func take(_ bytes: Span<UInt8>) {
            for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
                line += 1
                if offset + index + 1 - start >= size { cut(at: offset + index + 1) }
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
