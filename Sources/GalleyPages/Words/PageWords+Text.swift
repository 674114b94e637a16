// SPDX-License-Identifier: Apache-2.0

extension PageWords {
    /// The words of the lines of a page.
    init(_ lines: LineTable, of bytes: borrowing Span<UInt8>) {
        var scanner = LineScanner(bytes: bytes.count)
        for line in lines.lines { scanner.scan(line.content, of: bytes) }
        self = scanner.words
    }

    /// The words of a text that is one line.
    init(of text: String) {
        let bytes = text.utf8.span
        var scanner = LineScanner(bytes: bytes.count)
        scanner.scan(0..<bytes.count, of: bytes)
        self = scanner.words
    }
}
