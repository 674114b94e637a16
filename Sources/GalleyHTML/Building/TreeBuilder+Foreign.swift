// SPDX-License-Identifier: Apache-2.0

/// MathML and SVG.
extension TreeBuilder {
    /// Starts `math` or `svg`.
    mutating func startForeign(_ namespace: HTMLNode.Namespace) {
        reconstructFormatting()
        insertForeign(namespace)
    }

    /// Inserts an element of MathML or SVG for the token.
    private mutating func insertForeign(_ namespace: HTMLNode.Namespace) {
        let token = tokenizer.token
        let names = ForeignNames.standard
        var number = token.nameNumber
        if namespace == .svg { number = names.svgElement(number) }
        for place in token.firstAttribute..<token.firstAttribute + token.attributeCount {
            let name = tree.attributes[place].nameNumber
            tree.attributes[place].nameNumber =
                namespace == .svg ? names.svgAttribute(name) : names.mathMLAttribute(name)
            tree.attributes[place].isPrefixed = names.isPrefixed(name)
        }
        insert(
            HTMLNode(
                .element, namespace: namespace, name: HTMLName(number: number),
                nameNumber: number, start: Int32(truncatingIfNeeded: token.firstAttribute),
                count: Int32(truncatingIfNeeded: token.attributeCount)))
        if token.isSelfClosing { pop() }
    }

    /// Processes a token in MathML or SVG; returns whether it has to be processed again.
    mutating func foreignContent() -> Bool {
        let token = tokenizer.token
        switch token.kind {
        case .null: insertReplacement()
        case .text:
            insertText()
            if allowsFrameset, endOfLeadingSpace() < token.end { allowsFrameset = false }
        case .comment: insertComment()
        case .doctype, .endOfFile: break
        case .startTag:
            if token.name.endsForeignContent || isFontWithStyle { return leaveForeign() }
            insertForeign(tree.nodes[Int(adjustedCurrent)].namespace)
        case .endTag:
            if token.name == .br || token.name == .p { return leaveForeign() }
            return endForeign()
        }
        return false
    }

    private var isFontWithStyle: Bool {
        let token = tokenizer.token
        guard token.name == .font else { return false }
        return tree.attributes[token.firstAttribute...].contains {
            $0.isNamed(.color) || $0.isNamed(.face) || $0.isNamed(.size)
        }
    }

    /// Closes elements of MathML and SVG, then processes the token as in HTML.
    private mutating func leaveForeign() -> Bool {
        while open.count > 1 {
            let node = tree.nodes[Int(current)]
            if node.namespace == .html || isMathMLTextPoint(node) || isHTMLPoint(current) { break }
            pop()
        }
        return processInMode(mode)
    }

    private mutating func endForeign() -> Bool {
        let number = tokenizer.token.nameNumber
        var place = open.count - 1
        while place > 0 {
            let node = tree.nodes[Int(open[place])]
            if node.namespace == .html { return processInMode(mode) }
            if ForeignNames.standard.lowercase(node.nameNumber) == number {
                while open.count > place { pop() }
                return false
            }
            place -= 1
        }
        return false
    }
}
