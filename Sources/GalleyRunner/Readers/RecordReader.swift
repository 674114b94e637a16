// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Reads JSON Lines: a document per line that is not blank.
struct RecordReader: ~Copyable {
    private let parser: RecordParser
    private var lines: LineSource

    /// What a line may hold besides the text, per byte of `max_document`.
    private static let overhead = 1 << 20

    init(
        _ item: InputItem, _ options: InputOptions, _ file: consuming InputFile,
        range: Range<Int>?, firstLine: Int
    ) throws(FileError) {
        parser = RecordParser(item: item, options: options)
        lines = try LineSource(
            file, range: range, firstLine: firstLine, maxLength: Self.longestLine(options))
    }

    /// The length of the longest line that is read.
    static func longestLine(_ options: InputOptions) -> Int {
        // An escaped character takes up to six bytes.
        let (longest, overflows) = options.maxDocument.multipliedReportingOverflow(by: 6)
        return overflows ? .max - overhead : longest + overhead
    }

    /// The next record; nil at the end.
    mutating func next() throws(FileError) -> ReadEvent? {
        while let line = try lines.next() {
            guard let bytes = line.bytes else { return .failure(parser.tooLarge(line.number)) }
            if NewlineSearch.isBlank(bytes.span) { continue }
            return parser.event(bytes, line.number)
        }
        return nil
    }
}
