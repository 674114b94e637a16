// SPDX-License-Identifier: Apache-2.0

/// Putting nodes into the tree and taking them out; all in constant time.
extension HTMLTree {
    /// Adds a node that has no parent yet and returns its number.
    mutating func add(_ node: HTMLNode) -> Int32 {
        nodes.append(node)
        return Int32(truncatingIfNeeded: nodes.count - 1)
    }

    /// Makes a node without a parent the last child of another.
    mutating func append(_ child: Int32, to parent: Int32) {
        let last = nodes[Int(parent)].lastChild
        nodes[Int(child)].parent = parent
        nodes[Int(child)].previous = last
        nodes[Int(child)].next = HTMLNode.none
        if last == HTMLNode.none {
            nodes[Int(parent)].firstChild = child
        } else {
            nodes[Int(last)].next = child
        }
        nodes[Int(parent)].lastChild = child
    }

    /// Puts a node without a parent before another node, into the same parent.
    mutating func insert(_ child: Int32, before sibling: Int32) {
        let parent = nodes[Int(sibling)].parent
        let previous = nodes[Int(sibling)].previous
        nodes[Int(child)].parent = parent
        nodes[Int(child)].previous = previous
        nodes[Int(child)].next = sibling
        nodes[Int(sibling)].previous = child
        if previous == HTMLNode.none {
            nodes[Int(parent)].firstChild = child
        } else {
            nodes[Int(previous)].next = child
        }
    }

    /// Takes a node out of its parent, if it has one.
    mutating func remove(_ child: Int32) {
        let node = nodes[Int(child)]
        guard node.parent != HTMLNode.none else { return }
        if node.previous == HTMLNode.none {
            nodes[Int(node.parent)].firstChild = node.next
        } else {
            nodes[Int(node.previous)].next = node.next
        }
        if node.next == HTMLNode.none {
            nodes[Int(node.parent)].lastChild = node.previous
        } else {
            nodes[Int(node.next)].previous = node.previous
        }
        nodes[Int(child)].parent = HTMLNode.none
        nodes[Int(child)].previous = HTMLNode.none
        nodes[Int(child)].next = HTMLNode.none
    }

    /// Moves all children of a node behind those of another node, and returns their number.
    mutating func moveChildren(of node: Int32, to parent: Int32) -> Int {
        var count = 0
        while true {
            let child = nodes[Int(node)].firstChild
            if child == HTMLNode.none { return count }
            remove(child)
            append(child, to: parent)
            count += 1
        }
    }

    /// Adds a range of bytes to the end of a text node.
    mutating func extend(_ text: Int32, from start: Int, to end: Int) {
        let last = Int(nodes[Int(text)].count)
        if Int(pieces[last].start + pieces[last].length) == start {
            pieces[last].length += Int32(truncatingIfNeeded: end - start)
        } else {
            pieces[last].next = Int32(truncatingIfNeeded: pieces.count)
            nodes[Int(text)].count = addPiece(from: start, to: end)
        }
    }

    /// Adds a piece of text and returns its number.
    mutating func addPiece(from start: Int, to end: Int) -> Int32 {
        pieces.append(
            Piece(
                start: Int32(truncatingIfNeeded: start),
                length: Int32(truncatingIfNeeded: end - start)))
        return Int32(truncatingIfNeeded: pieces.count - 1)
    }
}
