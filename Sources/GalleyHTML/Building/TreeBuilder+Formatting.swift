// SPDX-License-Identifier: Apache-2.0

/// The list of active formatting elements, and the adoption agency algorithm.
extension TreeBuilder {
    /// Adds an open element to the list; of equal elements only the last three stay.
    mutating func addFormatting(_ node: Int32) {
        var equal = 0
        var place = formatting.count - 1
        while place >= 0, formatting[place] != HTMLNode.none {
            if isSame(formatting[place], node) {
                equal += 1
                if equal == 3 {
                    removeFormatting(at: place)
                    break
                }
            }
            place -= 1
        }
        if formatting.count >= Self.formattingLimit { removeFormatting(at: 0) }
        formatting.append(node)
        tree.nodes[Int(node)].isFormatting = true
    }

    private func isSame(_ one: Int32, _ other: Int32) -> Bool {
        let first = tree.nodes[Int(one)]
        let second = tree.nodes[Int(other)]
        guard first.nameNumber == second.nameNumber, first.namespace == second.namespace,
            first.count == second.count
        else { return false }
        if first.start == second.start { return true }
        let others = Int(second.start)..<Int(second.start + second.count)
        return (Int(first.start)..<Int(first.start + first.count)).allSatisfy { number in
            others.contains { isSameAttribute(number, $0) }
        }
    }

    private func isSameAttribute(_ one: Int, _ other: Int) -> Bool {
        let first = tree.attributes[one]
        let second = tree.attributes[other]
        guard first.nameNumber == second.nameNumber, first.length == second.length else {
            return false
        }
        return (0..<Int(first.length)).allSatisfy {
            tree.bytes[Int(first.start) + $0] == tree.bytes[Int(second.start) + $0]
        }
    }

    mutating func addMarker() { formatting.append(HTMLNode.none) }

    mutating func removeFormatting(at place: Int) {
        let node = formatting.remove(at: place)
        if node != HTMLNode.none { tree.nodes[Int(node)].isFormatting = false }
    }

    /// Takes an element out of the list if it is in it.
    mutating func removeFormatting(_ node: Int32) {
        guard tree.nodes[Int(node)].isFormatting, let place = formatting.lastIndex(of: node) else {
            return
        }
        removeFormatting(at: place)
    }

    /// Clears the list up to the last marker.
    mutating func clearFormattingToMarker() {
        while let node = formatting.popLast(), node != HTMLNode.none {
            tree.nodes[Int(node)].isFormatting = false
        }
    }

    /// The last element with a name after the last marker, as its place in the list.
    func formattingPlace(_ name: HTMLName) -> Int? {
        var place = formatting.count - 1
        while place >= 0, formatting[place] != HTMLNode.none {
            if tree.nodes[Int(formatting[place])].name == name { return place }
            place -= 1
        }
        return nil
    }

    /// A copy of an element, without its content.
    private mutating func copy(_ node: Int32) -> Int32 {
        let old = tree.nodes[Int(node)]
        repairSteps -= 1
        return tree.add(
            HTMLNode(
                .element, name: old.name, nameNumber: old.nameNumber, start: old.start,
                count: old.count))
    }

    /// Opens formatting elements again that the end of a block closed.
    @inline(__always)
    mutating func reconstructFormatting() {
        guard let last = formatting.last, last != HTMLNode.none, !tree.nodes[Int(last)].isOpen
        else { return }
        reopenFormatting()
    }

    private mutating func reopenFormatting() {
        var place = formatting.count - 1
        while place > 0, formatting[place - 1] != HTMLNode.none,
            !tree.nodes[Int(formatting[place - 1])].isOpen
        {
            place -= 1
        }
        while place < formatting.count, repairSteps > 0, open.count < Self.depthLimit {
            let old = formatting[place]
            let number = copy(old)
            put(number, at: self.place(in: current))
            push(number)
            replaceFormatting(at: place, by: number)
            place += 1
        }
    }

    private mutating func replaceFormatting(at place: Int, by node: Int32) {
        tree.nodes[Int(formatting[place])].isFormatting = false
        formatting[place] = node
        tree.nodes[Int(node)].isFormatting = true
    }

    /// Closes a formatting element although other elements in it are open.
    ///
    /// - Parameter name: the name of the end tag, or of the start tag that implies it.
    mutating func adopt(_ name: HTMLName) {
        if isCurrent(name), !tree.nodes[Int(current)].isFormatting { return pop() }
        for _ in 0..<8 {
            guard let place = formattingPlace(name) else { return anyOtherEndTag() }
            let element = formatting[place]
            guard tree.nodes[Int(element)].isOpen else { return removeFormatting(at: place) }
            guard let depth = placeInScope(element), depth > 0 else { return }
            guard let block = (depth + 1..<open.count).first(where: { isSpecial(open[$0]) }),
                repairSteps > 0
            else {
                pop(throughNode: element)
                return removeFormatting(at: place)
            }
            moveContent(of: element, at: depth, block: block)
        }
    }

    /// The place in the stack of an element if it is in scope.
    private func placeInScope(_ element: Int32) -> Int? {
        guard let place = open.lastIndex(of: element) else { return nil }
        let isHidden = (place + 1..<open.count).contains {
            bounds(tree.nodes[Int(open[$0])], .normal)
        }
        return isHidden ? nil : place
    }

    /// One round of the algorithm: puts the furthest block beside the formatting element.
    private mutating func moveContent(of element: Int32, at depth: Int, block: Int) {
        let furthest = open[block]
        var last = furthest
        var place = block
        var count = 0
        var bookmark: Int32 = element
        while place - 1 > depth {
            place -= 1
            count += 1
            var node = open[place]
            if count > 3, tree.nodes[Int(node)].isFormatting { removeFormatting(node) }
            guard tree.nodes[Int(node)].isFormatting, let entry = formatting.lastIndex(of: node)
            else {
                close(node)
                continue
            }
            let number = copy(node)
            replaceFormatting(at: entry, by: number)
            replaceOpen(at: place, by: number)
            node = number
            if last == furthest { bookmark = node }
            tree.remove(last)
            tree.append(last, to: node)
            last = node
        }
        tree.remove(last)
        put(last, at: self.place(in: open[depth - 1]))
        let number = copy(element)
        repairSteps -= tree.moveChildren(of: furthest, to: number)
        tree.append(number, to: furthest)
        moveFormatting(element, to: number, after: bookmark)
        close(element)
        if let above = open.lastIndex(of: furthest) {
            open.insert(number, at: above + 1)
            opened(number)
        }
    }

    private mutating func replaceOpen(at place: Int, by node: Int32) {
        closed(open[place])
        open[place] = node
        opened(node)
    }

    /// Replaces an element of the list by a copy, at its place or after the bookmark.
    private mutating func moveFormatting(_ old: Int32, to new: Int32, after bookmark: Int32) {
        guard let place = formatting.lastIndex(of: old) else { return }
        if bookmark == old { return replaceFormatting(at: place, by: new) }
        removeFormatting(at: place)
        let target = formatting.lastIndex(of: bookmark).map { $0 + 1 } ?? place
        formatting.insert(new, at: min(target, formatting.count))
        tree.nodes[Int(new)].isFormatting = true
    }

    /// Closes elements up to the innermost with the name of an end tag, if no special element is
    /// in between.
    mutating func anyOtherEndTag() {
        let number = tokenizer.token.nameNumber
        guard Int(number) < openCounts.count, openCounts[Int(number)] > 0 else { return }
        for place in open.indices.reversed() {
            let node = tree.nodes[Int(open[place])]
            if node.namespace == .html, node.nameNumber == number {
                generateImpliedEndTags(except: node.name)
                while open.count > max(place, 1) { pop() }
                return
            }
            if isSpecial(open[place]) { return }
        }
    }
}
