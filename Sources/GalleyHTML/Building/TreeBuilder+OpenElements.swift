// SPDX-License-Identifier: Apache-2.0

/// The stack of open elements.
extension TreeBuilder {
    /// Which elements bound the search for an open element, besides those that always do.
    enum Scope {
        /// None; also `button`; also `ol` and `ul`; only `html`, `table` and `template`.
        case normal, button, list, table
    }

    mutating func push(_ node: Int32) {
        open.append(node)
        opened(node)
    }

    /// Closes the innermost open element; the outermost is never closed.
    mutating func pop() {
        guard open.count > 1 else { return }
        closed(open.removeLast())
    }

    /// Notes that an element is in the stack.
    mutating func opened(_ node: Int32) {
        tree.nodes[Int(node)].isOpen = true
        let number = Int(tree.nodes[Int(node)].nameNumber)
        if number >= openCounts.count {
            openCounts += repeatElement(0, count: number + 1 - openCounts.count)
        }
        openCounts[number] += 1
    }

    /// Notes that an element is not in the stack anymore.
    mutating func closed(_ node: Int32) {
        tree.nodes[Int(node)].isOpen = false
        openCounts[Int(tree.nodes[Int(node)].nameNumber)] -= 1
    }

    /// Whether no element with a name is open, so that a search is not necessary.
    func isNowhereOpen(_ name: HTMLName) -> Bool { openCounts[Int(name.rawValue)] == 0 }

    /// Takes an element out of the stack, wherever it is.
    mutating func close(_ node: Int32) {
        guard let place = open.lastIndex(of: node), place > 0 else { return }
        open.remove(at: place)
        closed(node)
    }

    /// Closes elements up to and including the innermost with a name.
    mutating func pop(through name: HTMLName) {
        while open.count > 1 {
            let isLast = tree.nodes[Int(current)].isHTML(name)
            pop()
            if isLast { return }
        }
    }

    /// Closes elements up to and including one.
    mutating func pop(throughNode node: Int32) {
        while open.count > 1 {
            let isLast = current == node
            pop()
            if isLast { return }
        }
    }

    /// Closes elements until the innermost is of HTML and satisfies a condition.
    mutating func popUntil(_ isWanted: (HTMLName) -> Bool) {
        while open.count > 1 {
            let node = tree.nodes[Int(current)]
            if node.namespace == .html, isWanted(node.name) { return }
            pop()
        }
    }

    /// Whether the innermost open element is one of HTML with a name.
    func isCurrent(_ name: HTMLName) -> Bool { tree.nodes[Int(current)].isHTML(name) }

    /// Closes elements whose end tags are implied, but none with a name.
    mutating func generateImpliedEndTags(except name: HTMLName = .other) {
        while true {
            let node = tree.nodes[Int(current)]
            guard open.count > 1, node.namespace == .html, node.name.hasImpliedEnd,
                node.name != name
            else { return }
            pop()
        }
    }

    /// Whether an element with a name is in scope.
    func isInScope(_ name: HTMLName, _ scope: Scope = .normal) -> Bool {
        if isNowhereOpen(name) { return false }
        return indexInScope(scope) { $0 == name } != nil
    }

    /// Whether a heading is in scope.
    func isHeadingInScope() -> Bool { indexInScope(.normal) { $0.isHeading } != nil }

    /// The place in the stack of the innermost element that is wanted and in scope.
    @inline(__always)
    func indexInScope(_ scope: Scope, _ isWanted: (HTMLName) -> Bool) -> Int? {
        var place = open.count - 1
        while place >= 0 {
            let node = tree.nodes[Int(open[place])]
            if node.namespace == .html {
                if isWanted(node.name) { return place }
            }
            if bounds(node, scope) { return nil }
            place -= 1
        }
        return nil
    }

    /// Whether an element bounds a scope.
    func bounds(_ node: HTMLNode, _ scope: Scope) -> Bool {
        if node.namespace == .mathML { return scope != .table && node.name.isMathMLBound }
        if node.namespace == .svg { return scope != .table && node.name.isSVGBound }
        switch node.name {
        case .html, .table, .template: return true
        case .applet, .caption, .td, .th, .marquee, .object, .select: return scope != .table
        case .button: return scope == .button
        case .ol, .ul: return scope == .list
        default: return false
        }
    }

    /// Whether a node is in the category "special".
    func isSpecial(_ node: Int32) -> Bool {
        let node = tree.nodes[Int(node)]
        switch node.namespace {
        case .html: return node.name.isSpecial
        case .mathML: return node.name.isMathMLBound
        case .svg: return node.name.isSVGBound
        }
    }

    /// Whether an element of HTML with a name is open.
    func isOpen(_ name: HTMLName) -> Bool {
        !isNowhereOpen(name) && open.contains { tree.nodes[Int($0)].isHTML(name) }
    }

    /// Closes a paragraph if one is open in the scope of buttons.
    mutating func closeParagraphInScope() {
        if isInScope(.p, .button) { closeParagraph() }
    }

    /// Closes a paragraph that is open.
    mutating func closeParagraph() {
        generateImpliedEndTags(except: .p)
        pop(through: .p)
    }

    /// Sets the mode that fits the open elements.
    mutating func resetMode() {
        for place in open.indices.reversed() {
            let isLast = place == 0
            let number = isLast && context != HTMLNode.none ? context : open[place]
            let node = tree.nodes[Int(number)]
            if node.namespace == .html, let fitting = mode(in: node.name, isLast) {
                mode = fitting
                return
            }
            if isLast {
                mode = .inBody
                return
            }
        }
    }

    private func mode(in name: HTMLName, _ isLast: Bool) -> Mode? {
        switch name {
        case .td, .th: isLast ? nil : .inCell
        case .tr: .inRow
        case .tbody, .thead, .tfoot: .inTableBody
        case .caption: .inCaption
        case .colgroup: .inColumnGroup
        case .table: .inTable
        case .template: templateModes.last ?? .inBody
        case .head: isLast ? nil : .inHead
        case .body: .inBody
        case .frameset: .inFrameset
        case .html: head == HTMLNode.none ? .beforeHead : .afterHead
        default: nil
        }
    }
}
