// SPDX-License-Identifier: Apache-2.0

/// The content of elements such as `title`, `style` and `script`, in which tags are only text.
extension HTMLTokenizer {
    /// Reads text up to the end tag of the last start tag; returns false if that was no token.
    mutating func readRawText(_ tree: inout HTMLTree) -> Bool {
        switch tree.bytes[position] {
        case UInt8(ascii: "<"):
            if isEndTag(at: position, tree) { return readClosingTag(&tree) }
            emitText(from: position, to: position + 1)
        case UInt8(ascii: "&") where content == .characters:
            return readReference(&tree)
        case 0:
            readText(&tree, to: end)
        default:
            let and = content == .characters ? UInt8(ascii: "&") : UInt8(ascii: "<")
            emitText(
                from: position,
                to: MarkupScanKernel.find(
                    in: tree.bytes.span, from: position, to: end, UInt8(ascii: "<"), and))
        }
        return true
    }

    /// Reads a part of a script; returns false if that was no token.
    mutating func readScript(_ tree: inout HTMLTree) -> Bool {
        if scriptEnd < position { scriptEnd = findScriptEnd(tree) }
        if scriptEnd == position { return readClosingTag(&tree) }
        readText(&tree, to: scriptEnd)
        return true
    }

    private mutating func readClosingTag(_ tree: inout HTMLTree) -> Bool {
        content = .data
        return readTag(&tree, at: position + 2, isEnd: true)
    }

    /// Whether the end tag of the last start tag is at an offset.
    private func isEndTag(at offset: Int, _ tree: borrowing HTMLTree) -> Bool {
        guard offset + 1 < end, tree.bytes[offset + 1] == UInt8(ascii: "/"),
            lastStartTag != UInt32.max
        else { return false }
        var place = offset + 2
        for byte in tree.names.spelling(lastStartTag) {
            guard place < end, tree.bytes[place].lowered == byte else { return false }
            place += 1
        }
        return place < end && endsName(tree.bytes[place])
    }

    private func endsName(_ byte: UInt8) -> Bool {
        byte.isHTMLSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
    }

    /// Finds the end tag of a script, which does not count in `<!-- <script>`.
    private func findScriptEnd(_ tree: borrowing HTMLTree) -> Int {
        var nesting = ScriptNesting.none
        var place = position
        while true {
            place = MarkupScanKernel.find(
                in: tree.bytes.span, from: place, to: end, UInt8(ascii: "<"),
                UInt8(ascii: nesting == .none ? "<" : "-"))
            guard place < end else { return end }
            let byte = tree.bytes[place]
            if byte == UInt8(ascii: "-") {
                place = skipDashes(from: place, tree, &nesting)
            } else if byte == UInt8(ascii: "<") {
                if nesting != .script, isEndTag(at: place, tree) { return place }
                place = skipLessThan(at: place, tree, &nesting)
            } else {
                place += 1
            }
        }
    }

    /// Returns the offset after dashes; two of them and a `>` end a comment.
    private func skipDashes(
        from start: Int, _ tree: borrowing HTMLTree, _ nesting: inout ScriptNesting
    ) -> Int {
        var place = start
        while place < end, tree.bytes[place] == UInt8(ascii: "-") { place += 1 }
        if place - start > 1, place < end, tree.bytes[place] == UInt8(ascii: ">") {
            nesting = .none
        }
        return place
    }

    /// Returns the offset after a `<` and the name or the dashes after it.
    private func skipLessThan(
        at start: Int, _ tree: borrowing HTMLTree, _ nesting: inout ScriptNesting
    ) -> Int {
        switch nesting {
        case .none:
            guard isAt(start, "<!--", tree) else { return start + 1 }
            nesting = .comment
            return skipDashes(from: start + 2, tree, &nesting)
        case .comment:
            return skipName(from: start + 1, tree, to: .script, &nesting)
        case .script:
            guard start + 1 < end, tree.bytes[start + 1] == UInt8(ascii: "/") else {
                return start + 1
            }
            return skipName(from: start + 2, tree, to: .comment, &nesting)
        }
    }

    /// Returns the offset after letters; if these are `script`, the nesting changes.
    private func skipName(
        from start: Int, _ tree: borrowing HTMLTree, to next: ScriptNesting,
        _ nesting: inout ScriptNesting
    ) -> Int {
        var place = start
        while place < end, tree.bytes[place].isASCIILetter { place += 1 }
        if place - start == 6, place < end, isAt(start, "script", tree),
            endsName(tree.bytes[place])
        {
            nesting = next
        }
        return place
    }
}

/// Where in a script a position is.
private enum ScriptNesting {
    /// Outside of comments; in `<!--`; in a `<script>` in a comment.
    case none, comment, script
}
