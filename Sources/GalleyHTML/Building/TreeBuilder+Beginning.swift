// SPDX-License-Identifier: Apache-2.0

/// The modes from the beginning of a document to its body.
extension TreeBuilder {
    /// Drops the spaces at the beginning of a text; returns whether nothing else is left.
    private mutating func dropLeadingSpace() -> Bool {
        guard tokenizer.token.kind == .text else { return false }
        tokenizer.token.start = endOfLeadingSpace()
        return tokenizer.token.start == tokenizer.token.end
    }

    /// The offset of the first byte of a text that is not a space.
    func endOfLeadingSpace() -> Int {
        var place = tokenizer.token.start
        while place < tokenizer.token.end, tree.bytes[place].isHTMLSpace { place += 1 }
        return place
    }

    /// Inserts the spaces at the beginning of a text; returns whether nothing else is left.
    mutating func insertLeadingSpace() -> Bool {
        guard tokenizer.token.kind == .text else { return false }
        let place = endOfLeadingSpace()
        if place > tokenizer.token.start {
            insertText(from: tokenizer.token.start, to: place)
            tokenizer.token.start = place
        }
        return place == tokenizer.token.end
    }

    mutating func initial() -> Bool {
        if dropLeadingSpace() { return false }
        switch tokenizer.token.kind {
        case .comment:
            insertComment(into: 0)
            return false
        case .doctype:
            let number = Int32(truncatingIfNeeded: tree.doctypes.count)
            tree.doctypes.append(tokenizer.doctype)
            tree.append(tree.add(HTMLNode(.doctype, start: number)), to: 0)
            tree.quirksMode = QuirksRules.mode(of: tokenizer.doctype)
            mode = .beforeHTML
            return false
        default:
            tree.quirksMode = .full
            mode = .beforeHTML
            return true
        }
    }

    mutating func beforeHTML() -> Bool {
        if dropLeadingSpace() { return false }
        let token = tokenizer.token
        switch token.kind {
        case .doctype: return false
        case .comment:
            insertComment(into: 0)
            return false
        case .startTag where token.name == .html:
            insertRoot(
                HTMLNode(
                    .element, name: .html, nameNumber: token.nameNumber,
                    start: Int32(truncatingIfNeeded: token.firstAttribute),
                    count: Int32(truncatingIfNeeded: token.attributeCount)))
            mode = .beforeHead
            return false
        case .endTag where !isEndOfBodyOrLineBreak(token.name) && token.name != .head:
            return false
        default:
            insertRoot(
                HTMLNode(.element, name: .html, nameNumber: UInt32(HTMLName.html.rawValue)))
            mode = .beforeHead
            return true
        }
    }

    /// Makes an element the root of the document.
    mutating func insertRoot(_ node: HTMLNode) {
        let root = tree.add(node)
        tree.append(root, to: 0)
        push(root)
    }

    private func isEndOfBodyOrLineBreak(_ name: HTMLName) -> Bool {
        name == .body || name == .html || name == .br
    }

    mutating func beforeHead() -> Bool {
        if dropLeadingSpace() { return false }
        let token = tokenizer.token
        switch token.kind {
        case .doctype: return false
        case .comment:
            insertComment()
            return false
        case .startTag where token.name == .html: return processInMode(.inBody)
        case .startTag where token.name == .head:
            head = insertElement()
            mode = .inHead
            return false
        case .endTag where !isEndOfBodyOrLineBreak(token.name) && token.name != .head:
            return false
        default:
            head = insertElement(.head)
            mode = .inHead
            return true
        }
    }

    mutating func inHead() -> Bool {
        if insertLeadingSpace() { return false }
        let token = tokenizer.token
        switch token.kind {
        case .doctype: return false
        case .comment:
            insertComment()
            return false
        case .startTag:
            if let again = startTagInHead() { return again }
        case .endTag:
            switch token.name {
            case .head:
                pop()
                mode = .afterHead
                return false
            case .template:
                endTemplate()
                return false
            case .body, .html, .br: break
            default: return false
            }
        default: break
        }
        pop()
        mode = .afterHead
        return true
    }

    /// Processes a start tag that belongs into the head; returns nil if it does not.
    private mutating func startTagInHead() -> Bool? {
        switch tokenizer.token.name {
        case .html: return processInMode(.inBody)
        case .base, .basefont, .bgsound, .link, .meta:
            insertVoidElement()
        case .title: insertRawText(.characters)
        case .noscript where !isScripting:
            insertElement()
            mode = .inHeadNoscript
        case .noscript, .noframes, .style: insertRawText(.raw)
        case .script: insertRawText(.script)
        case .template: startTemplate()
        case .head: break
        default: return nil
        }
        return false
    }

    /// Inserts an element whose content is text until its end tag.
    mutating func insertRawText(_ content: HTMLTokenizer.Content) {
        insertElement()
        tokenizer.content = content
        originalMode = mode
        mode = .text
    }

    private mutating func startTemplate() {
        let template = insertElement()
        tree.append(tree.add(HTMLNode(.content)), to: template)
        addMarker()
        allowsFrameset = false
        mode = .inTemplate
        templateModes.append(.inTemplate)
    }

    /// Processes the end tag of a template.
    mutating func endTemplate() {
        guard isOpen(.template) else { return }
        while true {
            let node = tree.nodes[Int(current)]
            guard open.count > 1, node.namespace == .html, node.name.hasThoroughlyImpliedEnd
            else { break }
            pop()
        }
        pop(through: .template)
        clearFormattingToMarker()
        _ = templateModes.popLast()
        resetMode()
    }

    mutating func inHeadNoscript() -> Bool {
        if insertLeadingSpace() { return false }
        let token = tokenizer.token
        switch token.kind {
        case .doctype: return false
        case .comment: return processInMode(.inHead)
        case .startTag:
            switch token.name {
            case .html: return processInMode(.inBody)
            case .basefont, .bgsound, .link, .meta, .noframes, .style:
                return processInMode(.inHead)
            case .head, .noscript: return false
            default: break
            }
        case .endTag where token.name == .noscript:
            pop()
            mode = .inHead
            return false
        case .endTag where token.name != .br: return false
        default: break
        }
        pop()
        mode = .inHead
        return true
    }

    mutating func afterHead() -> Bool {
        if insertLeadingSpace() { return false }
        let token = tokenizer.token
        switch token.kind {
        case .doctype: return false
        case .comment:
            insertComment()
            return false
        case .startTag:
            if let again = startTagAfterHead() { return again }
        case .endTag where token.name == .template: return processInMode(.inHead)
        case .endTag where !isEndOfBodyOrLineBreak(token.name): return false
        default: break
        }
        insertElement(.body)
        mode = .inBody
        return true
    }

    private mutating func startTagAfterHead() -> Bool? {
        switch tokenizer.token.name {
        case .html: return processInMode(.inBody)
        case .body:
            insertElement()
            allowsFrameset = false
            mode = .inBody
        case .frameset:
            insertElement()
            mode = .inFrameset
        case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template,
            .title:
            push(head)
            let again = processInMode(.inHead)
            close(head)
            return again
        case .head: break
        default: return nil
        }
        return false
    }
}
