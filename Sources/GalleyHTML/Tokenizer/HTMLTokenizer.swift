// SPDX-License-Identifier: Apache-2.0

/// Divides the bytes of an HTML document into tokens.
///
/// The states of https://html.spec.whatwg.org/multipage/parsing.html#tokenization, joined to a
/// function for each construct because the whole document is in memory. The bytes are those of the
/// tree that is built, without carriage returns; texts of references are appended to them.
struct HTMLTokenizer {
    /// The kinds of content that the tree builder can ask for.
    enum Content: UInt8 {
        /// The data, RCDATA, RAWTEXT, script data, PLAINTEXT and CDATA section state.
        case data, characters, raw, script, plain, characterData
    }

    /// The token that was read last.
    var token = HTMLToken()
    /// The doctype, if the last token is one.
    var doctype = HTMLDoctype()
    /// What comes next.
    var content = Content.data
    /// Whether `<![CDATA[` begins a section, which it does only in MathML and SVG.
    var allowsCharacterData = false
    /// The number of the name of the last start tag.
    var lastStartTag = UInt32.max
    /// The offset of the next byte.
    var position = 0
    /// The offset after the last byte of the document.
    let end: Int
    /// The number of the tag in which each attribute's name occurred last, by the name's number.
    var lastTags: [UInt32] = []
    var tagCount: UInt32 = 0
    /// The offset at which the script ends that is being read.
    var scriptEnd = -1

    /// Creates a tokenizer for all bytes that a tree has now.
    init(_ tree: borrowing HTMLTree) { end = tree.bytes.count }

    /// Reads the next token.
    mutating func next(_ tree: inout HTMLTree) {
        while position < end {
            switch content {
            case .data: if readData(&tree) { return }
            case .characters, .raw: if readRawText(&tree) { return }
            case .script: if readScript(&tree) { return }
            case .plain:
                readText(&tree, to: end)
                return
            case .characterData: if readCharacterData(&tree) { return }
            }
        }
        token.kind = .endOfFile
    }

    /// Reads text, a reference or markup; returns false if that was no token, as in `</>`.
    private mutating func readData(_ tree: inout HTMLTree) -> Bool {
        switch tree.bytes[position] {
        case UInt8(ascii: "<"): return readMarkup(&tree)
        case UInt8(ascii: "&"): return readReference(&tree)
        case 0:
            position += 1
            token.kind = .null
        default:
            emitText(
                from: position,
                to: MarkupScanKernel.find(
                    in: tree.bytes.span, from: position, to: end, UInt8(ascii: "<"),
                    UInt8(ascii: "&")))
        }
        return true
    }

    /// Makes a range of bytes the token, and continues after it.
    mutating func emitText(from start: Int, to end: Int) {
        token.kind = .text
        token.start = start
        token.end = end
        position = end
    }

    /// Reads a reference to a character, or the text that only looks like one.
    mutating func readReference(_ tree: inout HTMLTree) -> Bool {
        let start = position
        if let (from, to) = readReference(&tree, inAttribute: false) {
            token.kind = .text
            token.start = from
            token.end = to
        } else {
            emitText(from: start, to: start + 1)
        }
        return true
    }

    /// Reads what begins with `<`; returns false if that was no token.
    private mutating func readMarkup(_ tree: inout HTMLTree) -> Bool {
        let next = position + 1 < end ? tree.bytes[position + 1] : 0
        if next.isASCIILetter { return readTag(&tree, at: position + 1, isEnd: false) }
        if next == UInt8(ascii: "/") {
            guard position + 2 < end else {
                emitText(from: position, to: end)
                return true
            }
            let letter = tree.bytes[position + 2]
            if letter.isASCIILetter { return readTag(&tree, at: position + 2, isEnd: true) }
            if letter == UInt8(ascii: ">") {
                position += 3
                return false
            }
            readBogusComment(&tree, from: position + 2)
        } else if next == UInt8(ascii: "!") {
            readDeclaration(&tree)
        } else if next == UInt8(ascii: "?") {
            readBogusComment(&tree, from: position + 1)
        } else {
            emitText(from: position, to: position + 1)
        }
        return true
    }

    /// Reads text up to an offset, a U+0000 in it as U+FFFD.
    mutating func readText(_ tree: inout HTMLTree, to limit: Int) {
        if tree.bytes[position] == 0 {
            let start = tree.bytes.count
            tree.bytes += [0xEF, 0xBF, 0xBD]
            let next = position + 1
            emitText(from: start, to: start + 3)
            position = next
        } else {
            emitText(
                from: position,
                to: MarkupScanKernel.find(in: tree.bytes.span, from: position, to: limit, 0, 0))
        }
    }

    /// Reads a part of a CDATA section; returns false at its end.
    private mutating func readCharacterData(_ tree: inout HTMLTree) -> Bool {
        var close = position
        while close < end, !isAt(close, "]]>", tree) {
            let found = MarkupScanKernel.find(
                in: tree.bytes.span, from: close, to: end, UInt8(ascii: "]"), UInt8(ascii: "]"))
            if found == close {
                if tree.bytes[close] == 0 { break }
                close += 1
            } else {
                close = found
            }
        }
        if close > position {
            emitText(from: position, to: close)
            return true
        }
        if tree.bytes[position] == 0 {
            position += 1
            token.kind = .null
            return true
        }
        position = close + 3
        content = .data
        return false
    }

    /// Whether a word in lower case is at an offset, in the document in whatever case.
    func isAt(_ offset: Int, _ word: String, _ tree: borrowing HTMLTree) -> Bool {
        guard word.utf8.count <= end - offset else { return false }
        var place = offset
        for byte in word.utf8 {
            guard tree.bytes[place].lowered == byte else { return false }
            place += 1
        }
        return true
    }
}
