// SPDX-License-Identifier: Apache-2.0

/// The text of an element of an unknown vocabulary.
///
/// An element that has text of its own contains inline elements, whose text belongs to the words
/// around them; the elements in an element without text of its own are blocks, which are on lines of
/// their own. Elements with the usual names of blocks and of inline elements are always such.
enum ElementText {
    /// Returns the text of elements, each on lines of its own.
    static func text(of elements: [XMLElement]) -> String {
        var lines = Lines()
        for element in elements {
            lines.append(element, keepsSpace: false)
            lines.endBlock()
        }
        return lines.text
    }

    private static let blocks: Set<String> = [
        "ab", "blockquote", "div", "head", "heading", "item", "l", "lg", "li", "line", "list",
        "para",
        "paragraph", "p", "row", "sec", "section", "title", "tr",
    ]
    private static let breaks: Set<String> = ["br", "lb"]
    private static let inlines: Set<String> = [
        "a", "abbr", "b", "big", "bold", "code", "em", "emph", "emphasis", "font", "foreign", "hi",
        "i",
        "italic", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "tt", "u", "xref",
    ]

    /// Text whose blocks have no white space at both ends.
    private struct Lines {
        private var bytes: [UInt8] = []
        private var blockStart = 0

        var text: String {
            let end = bytes.lastIndex { !XMLText.isSpace($0) }
            return String(decoding: bytes[..<(end.map { $0 + 1 } ?? 0)], as: UTF8.self)
        }

        mutating func append(_ element: XMLElement, keepsSpace: Bool) {
            let space = element.attributes["space", .xml]
            let keepsSpace = space.map { $0 == "preserve" } ?? keepsSpace
            let isMixed = element.children.contains {
                if case .text(let text) = $0 { !XMLText.isBlank(text) } else { false }
            }
            let keepsText = isMixed || keepsSpace || !hasBlocks(element, isMixed)
            for child in element.children {
                switch child {
                case .text(let text): if keepsText { append(text, keepsSpace: keepsSpace) }
                case .element(let child): append(child, isMixed: isMixed, keepsSpace)
                }
            }
        }

        private mutating func append(_ child: XMLElement, isMixed: Bool, _ keepsSpace: Bool) {
            let name = child.name.local
            let isBlock = ElementText.isBlock(name, isMixed: isMixed)
            if isBlock { endBlock() }
            if ElementText.breaks.contains(name) { bytes.append(UInt8(ascii: "\n")) }
            append(child, keepsSpace: keepsSpace)
            if isBlock { endBlock() }
        }

        private func hasBlocks(_ element: XMLElement, _ isMixed: Bool) -> Bool {
            element.elements.contains { ElementText.isBlock($0.name.local, isMixed: isMixed) }
        }

        private mutating func append(_ text: String, keepsSpace: Bool) {
            guard bytes.count == blockStart, !keepsSpace else {
                bytes += text.utf8
                return
            }
            bytes += text.utf8.drop(while: XMLText.isSpace)
        }

        mutating func endBlock() {
            while bytes.count > blockStart, let last = bytes.last, XMLText.isSpace(last) {
                bytes.removeLast()
            }
            if bytes.count > blockStart { bytes.append(UInt8(ascii: "\n")) }
            blockStart = bytes.count
        }
    }

    private static func isBlock(_ name: String, isMixed: Bool) -> Bool {
        blocks.contains(name) || !isMixed && !inlines.contains(name) && !breaks.contains(name)
    }
}
