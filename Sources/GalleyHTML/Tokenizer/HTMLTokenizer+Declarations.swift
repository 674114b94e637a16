// SPDX-License-Identifier: Apache-2.0

/// Comments, doctypes and CDATA sections.
extension HTMLTokenizer {
    /// Reads what begins with `<!`.
    mutating func readDeclaration(_ tree: inout HTMLTree) {
        let start = position + 2
        if isAt(start, "--", tree) {
            readComment(&tree, from: start + 2)
        } else if isAt(start, "doctype", tree) {
            position = start + 7
            readDoctype(tree)
        } else if allowsCharacterData, isAt(start, "[cdata[", tree), isCapital(start, tree) {
            position = start + 7
            content = .characterData
            // The section's text follows; an empty text in between changes nothing.
            emitText(from: position, to: position)
        } else {
            readBogusComment(&tree, from: start)
        }
    }

    private func isCapital(_ start: Int, _ tree: borrowing HTMLTree) -> Bool {
        (start + 1..<start + 6).allSatisfy { tree.bytes[$0] & 0x20 == 0 }
    }

    /// Reads a comment up to the next `>`, which is not part of it.
    mutating func readBogusComment(_ tree: inout HTMLTree, from start: Int) {
        var place = start
        while place < end, tree.bytes[place] != UInt8(ascii: ">") { place += 1 }
        emitComment(&tree, from: start, to: place)
        position = min(place + 1, end)
    }

    private mutating func emitComment(_ tree: inout HTMLTree, from start: Int, to end: Int) {
        token.kind = .comment
        token.start = start
        token.end = end
        let hasNull =
            MarkupScanKernel.find(in: tree.bytes.span, from: start, to: end, 0, 0) < end
        guard hasNull else { return }
        token.start = tree.bytes.count
        tree.bytes += replacingNulls(tree, from: start, to: end)
        token.end = tree.bytes.count
    }

    /// Reads a comment whose text begins at an offset.
    private mutating func readComment(_ tree: inout HTMLTree, from start: Int) {
        for (word, length) in [(">", 1), ("->", 2)] where isAt(start, word, tree) {
            emitComment(&tree, from: start, to: start)
            position = start + length
            return
        }
        var place = start
        while place < end {
            place = MarkupScanKernel.find(
                in: tree.bytes.span, from: place, to: end, UInt8(ascii: "-"), UInt8(ascii: "-"))
            let dashes = place
            while place < end, tree.bytes[place] == UInt8(ascii: "-") { place += 1 }
            guard place < end, place - dashes > 1 else {
                if place == dashes { place += 1 }
                continue
            }
            let after = tree.bytes[place] == UInt8(ascii: "!") ? place + 1 : place
            if after < end, tree.bytes[after] == UInt8(ascii: ">") {
                emitComment(&tree, from: start, to: place - 2)
                position = after + 1
                return
            }
        }
        emitComment(&tree, from: start, to: endOfUnclosedComment(tree, from: start))
        position = end
    }

    /// The end of a comment that the end of the document cuts, without a cut `-->` or `--!>`.
    private func endOfUnclosedComment(_ tree: borrowing HTMLTree, from start: Int) -> Int {
        for (tail, length) in [("--!", 3), ("--", 2), ("-", 1)]
        where end - length >= start && isAt(end - length, tail, tree) {
            return end - length
        }
        return end
    }
}
