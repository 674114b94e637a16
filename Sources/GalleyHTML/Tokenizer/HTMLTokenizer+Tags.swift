// SPDX-License-Identifier: Apache-2.0

/// Start tags and end tags.
extension HTMLTokenizer {
    /// Reads a tag whose name begins at an offset; returns false if the document ends in the tag.
    mutating func readTag(_ tree: inout HTMLTree, at start: Int, isEnd: Bool) -> Bool {
        var place = start
        var hasNull = false
        while place < end {
            let byte = tree.bytes[place]
            if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte.isHTMLSpace { break }
            if byte == 0 { hasNull = true }
            place += 1
        }
        let number = nameNumber(&tree, from: start, to: place, hasNull)
        token.kind = isEnd ? .endTag : .startTag
        token.nameNumber = number
        token.name = HTMLName(number: number)
        token.isSelfClosing = false
        token.firstAttribute = tree.attributes.count
        position = place
        tagCount &+= 1
        guard readAttributes(&tree) else {
            position = end
            return false
        }
        if isEnd {
            tree.attributes.removeLast(tree.attributes.count - token.firstAttribute)
        } else {
            lastStartTag = number
        }
        token.attributeCount = tree.attributes.count - token.firstAttribute
        return true
    }

    /// The number of a name, in lower case and with U+FFFD for U+0000.
    private func nameNumber(
        _ tree: inout HTMLTree, from start: Int, to end: Int, _ hasNull: Bool
    ) -> UInt32 {
        guard hasNull else { return tree.names.number(of: tree.bytes, from: start, to: end) }
        let name = replacingNulls(tree, from: start, to: end)
        return tree.names.number(of: name, from: 0, to: name.count)
    }

    /// A range of bytes with U+FFFD for U+0000.
    func replacingNulls(_ tree: borrowing HTMLTree, from start: Int, to end: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        for place in start..<end {
            let byte = tree.bytes[place]
            if byte == 0 { bytes += [0xEF, 0xBF, 0xBD] } else { bytes.append(byte) }
        }
        return bytes
    }

    /// Reads what follows a tag's name up to `>`; returns false if the document ends before.
    private mutating func readAttributes(_ tree: inout HTMLTree) -> Bool {
        while position < end {
            let byte = tree.bytes[position]
            if byte == UInt8(ascii: ">") {
                position += 1
                return true
            }
            if byte == UInt8(ascii: "/") {
                position += 1
                token.isSelfClosing =
                    position < end && tree.bytes[position] == UInt8(ascii: ">")
            } else if byte.isHTMLSpace {
                position += 1
            } else if !readAttribute(&tree) {
                return false
            }
        }
        return false
    }

    /// Reads an attribute; returns false if the document ends in it.
    private mutating func readAttribute(_ tree: inout HTMLTree) -> Bool {
        let start = position
        var place = start + 1
        var hasNull = tree.bytes[start] == 0
        while place < end {
            let byte = tree.bytes[place]
            if byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
                || byte.isHTMLSpace
            {
                break
            }
            if byte == 0 { hasNull = true }
            place += 1
        }
        let number = nameNumber(&tree, from: start, to: place, hasNull)
        while place < end, tree.bytes[place].isHTMLSpace { place += 1 }
        position = place
        var value = (place, place)
        if place < end, tree.bytes[place] == UInt8(ascii: "=") {
            position += 1
            guard let range = readValue(&tree) else { return false }
            value = range
        }
        addAttribute(&tree, number, value)
        return true
    }

    /// Adds an attribute to the tree unless the tag has one of this name.
    private mutating func addAttribute(
        _ tree: inout HTMLTree, _ number: UInt32, _ value: (Int, Int)
    ) {
        if Int(number) >= lastTags.count {
            let missing = tree.names.count - lastTags.count
            lastTags += repeatElement(0, count: missing)
        }
        guard lastTags[Int(number)] != tagCount else { return }
        lastTags[Int(number)] = tagCount
        tree.attributes.append(
            HTMLAttribute(
                nameNumber: number, start: Int32(truncatingIfNeeded: value.0),
                length: Int32(truncatingIfNeeded: value.1 - value.0)))
    }

    /// Reads the value after `=`; returns nil if the document ends in it.
    private mutating func readValue(_ tree: inout HTMLTree) -> (Int, Int)? {
        while position < end, tree.bytes[position].isHTMLSpace { position += 1 }
        guard position < end else { return nil }
        let quote = tree.bytes[position]
        if quote == UInt8(ascii: ">") { return (position, position) }
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            position += 1
            let start = position
            let place = MarkupScanKernel.find(
                in: tree.bytes.span, from: start, to: end, quote, UInt8(ascii: "&"))
            guard place < end else { return nil }
            if tree.bytes[place] == quote {
                position = place + 1
                return (start, place)
            }
            return readLongValue(&tree, quote: quote)
        }
        var place = position
        while place < end {
            let byte = tree.bytes[place]
            if byte == UInt8(ascii: "&") || byte == 0 { return readLongValue(&tree, quote: nil) }
            if byte == UInt8(ascii: ">") || byte.isHTMLSpace {
                defer { position = place }
                return (position, place)
            }
            place += 1
        }
        return nil
    }

    /// Reads a value with references or U+0000 and writes it behind the document.
    private mutating func readLongValue(_ tree: inout HTMLTree, quote: UInt8?) -> (Int, Int)? {
        let start = tree.bytes.count
        while position < end {
            let byte = tree.bytes[position]
            if let quote {
                if byte == quote {
                    position += 1
                    return (start, tree.bytes.count)
                }
            } else if byte == UInt8(ascii: ">") || byte.isHTMLSpace {
                return (start, tree.bytes.count)
            }
            if byte == UInt8(ascii: "&") {
                if readReference(&tree, inAttribute: true) != nil { continue }
                tree.bytes.append(byte)
            } else if byte == 0 {
                tree.bytes += [0xEF, 0xBF, 0xBD]
            } else {
                tree.bytes.append(byte)
            }
            position += 1
        }
        return nil
    }
}
