// SPDX-License-Identifier: Apache-2.0

/// Joins the lines of a text whose paragraphs were divided for sending (`format=flowed`, RFC 3676).
enum FlowedText {
    /// A line without the signs of quoting and the space that protects its beginning.
    private struct Line {
        let depth: Int
        var content: ArraySlice<UInt8>
        /// Whether the next line continues this one.
        let flows: Bool

        init(_ line: ArraySlice<UInt8>) {
            let quotes = line.prefix { $0 == UInt8(ascii: ">") }
            let rest = line[quotes.endIndex...]
            depth = quotes.count
            content = rest.first == 0x20 ? rest.dropFirst() : rest
            let isSignature = content.elementsEqual("-- ".utf8)
            flows = content.last == 0x20 && !isSignature
        }
    }

    /// Returns the paragraphs of a text, each on one line.
    ///
    /// - Parameters:
    ///   - text: the lines, which end with "\n".
    ///   - deletesSpace: whether the space at the end of a line that is continued belongs to no
    ///     word (`DelSp=yes`).
    static func joined(_ text: [UInt8], deletesSpace: Bool) -> [UInt8] {
        var joined: [UInt8] = []
        joined.reserveCapacity(text.count)
        /// The depth of quoting of the line that is continued; nil if none is.
        var open: Int?
        var start = 0
        while start < text.count {
            let found = MailLine(text[...], from: start)
            start = found.next
            let line = Line(found.content)
            if let depth = open, depth != line.depth {
                joined.append(UInt8(ascii: "\n"))
                open = nil
            }
            if open == nil, line.depth > 0 {
                joined += repeatElement(UInt8(ascii: ">"), count: line.depth)
                joined.append(0x20)
            }
            joined += line.flows && deletesSpace ? line.content.dropLast() : line.content
            open = line.flows && start < text.count ? line.depth : nil
            let isEnded = found.next > found.content.endIndex
            if open == nil, isEnded { joined.append(UInt8(ascii: "\n")) }
        }
        return joined
    }
}
