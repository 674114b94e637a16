// SPDX-License-Identifier: Apache-2.0

/// The lines of a text, each a range that ends before "\n"; no other character ends a line.
///
/// A non-empty text without "\n" is one line; a text that ends with "\n" has no empty line after
/// it.
public struct Lines: DocumentLayer, RandomAccessCollection {
    /// The layer's name.
    public static let name = "lines"

    private let starts: [Int]
    private let length: Int
    private let endsWithNewline: Bool

    /// Finds the lines of a document.
    public init(of document: AnnotatedDocument) {
        self.init(document.text)
    }

    /// Finds the lines of a text.
    public init(_ text: String) {
        var starts: [Int] = []
        var offset = 0
        var lineStart = 0
        for byte in text.utf8 {
            offset += 1
            if byte == UInt8(ascii: "\n") {
                starts.append(lineStart)
                lineStart = offset
            }
        }
        if lineStart < offset { starts.append(lineStart) }
        self.starts = starts
        self.length = offset
        self.endsWithNewline = offset > 0 && lineStart == offset
    }

    /// The first line's index, 0.
    public var startIndex: Int { 0 }
    /// The number of lines.
    public var endIndex: Int { starts.count }

    /// The range of a line without its "\n"; `index` counts from 0.
    public subscript(index: Int) -> ByteRange {
        let isLast = index + 1 == starts.count
        let end = isLast ? length - (endsWithNewline ? 1 : 0) : starts[index + 1] - 1
        return starts[index]..<end
    }

    /// Returns the line (from 1) and column (from 1, in bytes) of a byte offset.
    public func position(at offset: Int) -> Position {
        let line = starts.partitioningIndex { $0 > offset }
        guard line > 0 else { return Position(line: 1, column: offset + 1) }
        return Position(line: line, column: offset - starts[line - 1] + 1)
    }
}

/// A line and a column of a text.
public struct Position: Sendable, Hashable {
    /// The line, from 1; lines end at "\n" only.
    public let line: Int
    /// The column, from 1, in UTF-8 bytes.
    public let column: Int

    /// Makes a position.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
