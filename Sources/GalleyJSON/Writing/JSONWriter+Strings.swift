// SPDX-License-Identifier: Apache-2.0

extension JSONWriter {
    mutating func appendQuoted(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        let content = text.utf8Span.span
        var position = 0
        while position < content.count {
            let run = StringScanKernel.run(in: content, from: position)
            let end = run.isASCII ? run.end : separatorPosition(in: content, position..<run.end)
            if position == 0, end == content.count {
                bytes.append(contentsOf: text.utf8)
            } else {
                appendPlain(content.extracting(position..<end))
            }
            position = end
            if position < content.count { position += appendEscaped(content, at: position) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func appendPlain(_ run: Span<UInt8>) {
        bytes.append(addingCapacity: run.count) { output in
            for index in run.indices { output.append(run[index]) }
        }
    }

    /// The position of the first U+2028 or U+2029, or the end of the range if the range contains
    /// neither.
    ///
    /// Both are escaped, because JavaScript treats them as line ends, although JSON allows them.
    private func separatorPosition(in content: Span<UInt8>, _ range: Range<Int>) -> Int {
        for index in range where content[index] == 0xE2 && index + 2 < range.upperBound {
            if content[index + 1] == 0x80, content[index + 2] | 1 == 0xA9 { return index }
        }
        return range.upperBound
    }

    /// Writes the character at a position as an escape and returns the character's own length in
    /// bytes.
    private mutating func appendEscaped(_ content: Span<UInt8>, at position: Int) -> Int {
        switch content[position] {
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        case 0x08: append("\\b")
        case 0x09: append("\\t")
        case 0x0A: append("\\n")
        case 0x0C: append("\\f")
        case 0x0D: append("\\r")
        case 0xE2:
            append(content[position + 2] == 0xA8 ? "\\u2028" : "\\u2029")
            return 3
        case let control:
            append(control < 0x10 ? "\\u000" : "\\u00"); append(String(control, radix: 16))
        }
        return 1
    }
}
