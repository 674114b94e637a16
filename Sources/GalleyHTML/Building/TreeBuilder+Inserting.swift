// SPDX-License-Identifier: Apache-2.0

/// Inserting elements, texts and comments at the place that the standard calls appropriate.
extension TreeBuilder {
    /// A place in the tree: the end of `parent`, or before `sibling` if there is one.
    struct Place {
        var parent: Int32
        var sibling = HTMLNode.none
    }

    /// The place for the next node.
    ///
    /// - Parameter target: the element in which the node would be; a node that must not be in a
    ///   table is put before the table if parents are fostered.
    func place(in target: Int32) -> Place {
        let node = tree.nodes[Int(target)]
        if fostersParents, node.namespace == .html, node.name.isTablePart {
            return content(of: fosterPlace())
        }
        return content(of: Place(parent: target))
    }

    private func content(of place: Place) -> Place {
        let node = tree.nodes[Int(place.parent)]
        guard node.isHTML(.template), place.sibling == HTMLNode.none,
            node.firstChild != HTMLNode.none
        else { return place }
        return Place(parent: node.firstChild)
    }

    private func fosterPlace() -> Place {
        let table = open.lastIndex { tree.nodes[Int($0)].isHTML(.table) }
        let template = open.lastIndex { tree.nodes[Int($0)].isHTML(.template) }
        if let template, table.map({ template > $0 }) ?? true {
            return Place(parent: open[template])
        }
        guard let table else { return Place(parent: open.first ?? 0) }
        let parent = tree.nodes[Int(open[table])].parent
        if parent != HTMLNode.none { return Place(parent: parent, sibling: open[table]) }
        return Place(parent: open[max(table - 1, 0)])
    }

    /// Puts a node at a place.
    mutating func put(_ node: Int32, at place: Place) {
        if place.sibling == HTMLNode.none {
            tree.append(node, to: place.parent)
        } else {
            tree.insert(node, before: place.sibling)
        }
    }

    /// Inserts an element of HTML for the start tag and opens it.
    @discardableResult
    mutating func insertElement() -> Int32 {
        let token = tokenizer.token
        let node = HTMLNode(
            .element, name: token.name, nameNumber: token.nameNumber,
            start: Int32(truncatingIfNeeded: token.firstAttribute),
            count: Int32(truncatingIfNeeded: token.attributeCount))
        return insert(node)
    }

    /// Inserts an element of HTML without attributes for a tag that is implied, and opens it.
    @discardableResult
    mutating func insertElement(_ name: HTMLName) -> Int32 {
        insert(HTMLNode(.element, name: name, nameNumber: UInt32(name.rawValue)))
    }

    /// Inserts an element and opens it.
    @discardableResult
    mutating func insert(_ node: HTMLNode) -> Int32 {
        let place = place(in: current)
        let number = tree.add(node)
        put(number, at: place)
        push(number)
        return number
    }

    /// Inserts an element that has no content.
    mutating func insertVoidElement() {
        insertElement()
        pop()
    }

    /// Inserts an element that is too deep to be opened; what is in it follows it.
    mutating func insertWithoutOpening() {
        let token = tokenizer.token
        let node = HTMLNode(
            .element, namespace: tree.nodes[Int(current)].namespace, name: token.name,
            nameNumber: token.nameNumber,
            start: Int32(truncatingIfNeeded: token.firstAttribute),
            count: Int32(truncatingIfNeeded: token.attributeCount))
        let place = place(in: current)
        put(tree.add(node), at: place)
    }

    /// Inserts the text of the token.
    mutating func insertText() {
        insertText(from: tokenizer.token.start, to: tokenizer.token.end)
    }

    /// Inserts U+FFFD.
    mutating func insertReplacement() {
        let start = tree.bytes.count
        tree.bytes += [0xEF, 0xBF, 0xBD]
        insertText(from: start, to: start + 3)
    }

    /// Inserts a range of bytes as text, into the text before the place if there is one.
    mutating func insertText(from start: Int, to end: Int) {
        let place = place(in: current)
        guard tree.nodes[Int(place.parent)].kind != .document else { return }
        let before =
            place.sibling == HTMLNode.none
            ? tree.nodes[Int(place.parent)].lastChild : tree.nodes[Int(place.sibling)].previous
        if before != HTMLNode.none, tree.nodes[Int(before)].kind == .text {
            tree.extend(before, from: start, to: end)
        } else {
            let piece = tree.addPiece(from: start, to: end)
            put(tree.add(HTMLNode(.text, start: piece, count: piece)), at: place)
        }
    }

    /// Inserts the comment of the token.
    mutating func insertComment() { insertComment(at: place(in: current)) }

    /// Inserts the comment of the token at the end of a node.
    mutating func insertComment(into parent: Int32) { insertComment(at: Place(parent: parent)) }

    private mutating func insertComment(at place: Place) {
        let token = tokenizer.token
        let node = HTMLNode(
            .comment, start: Int32(truncatingIfNeeded: token.start),
            count: Int32(truncatingIfNeeded: token.end - token.start))
        put(tree.add(node), at: place)
    }

    /// Adds the attributes of the token that an element does not have, up to a limit.
    mutating func mergeAttributes(into element: Int32) {
        let token = tokenizer.token
        guard element != HTMLNode.none else { return }
        let old = tree.nodes[Int(element)]
        let range = Int(old.start)..<Int(old.start + old.count)
        let room = max(Self.mergeLimit - range.count, 0)
        let added = tree.attributes[token.firstAttribute...].prefix(token.attributeCount)
            .prefix(room).filter { attribute in
                !tree.attributes[range].contains { $0.nameNumber == attribute.nameNumber }
            }
        guard !added.isEmpty else { return }
        tree.nodes[Int(element)].start = Int32(truncatingIfNeeded: tree.attributes.count)
        tree.nodes[Int(element)].count = Int32(truncatingIfNeeded: range.count + added.count)
        for number in range { tree.attributes.append(tree.attributes[number]) }
        tree.attributes += added
    }
}
