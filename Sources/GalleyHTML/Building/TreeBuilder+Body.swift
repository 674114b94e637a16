// SPDX-License-Identifier: Apache-2.0

/// The modes in which the body and raw texts are parsed, except the tags of the body.
extension TreeBuilder {
    mutating func inBody() -> Bool {
        switch tokenizer.token.kind {
        case .text:
            reconstructFormatting()
            insertText()
            forbidFramesetForText()
        case .null, .doctype: break
        case .comment: insertComment()
        case .startTag: return startTagInBody()
        case .endTag: return endTagInBody()
        case .endOfFile:
            if !templateModes.isEmpty { return inTemplate() }
        }
        return false
    }

    /// After a text that is not white space, a frameset cannot replace the body.
    private mutating func forbidFramesetForText() {
        guard allowsFrameset, endOfLeadingSpace() < tokenizer.token.end else { return }
        allowsFrameset = false
    }

    mutating func inText() -> Bool {
        switch tokenizer.token.kind {
        case .text, .null:
            insertText()
            return false
        case .endOfFile:
            pop()
            mode = originalMode
            return true
        default:
            pop()
            mode = originalMode
            return false
        }
    }

    mutating func afterBody() -> Bool {
        let token = tokenizer.token
        switch token.kind {
        case .text:
            if endOfLeadingSpace() > token.start { return insertSpaceInBody() }
        case .comment:
            insertComment(into: open.first ?? 0)
            return false
        case .doctype: return false
        case .startTag where token.name == .html: return processInMode(.inBody)
        case .endTag where token.name == .html:
            if context == HTMLNode.none { mode = .afterAfterBody }
            return false
        case .endOfFile: return false
        default: break
        }
        mode = .inBody
        return true
    }

    /// Inserts the spaces at the beginning of a text as in the body; returns whether there is more.
    private mutating func insertSpaceInBody() -> Bool {
        let end = tokenizer.token.end
        tokenizer.token.end = endOfLeadingSpace()
        _ = processInMode(.inBody)
        tokenizer.token.start = tokenizer.token.end
        tokenizer.token.end = end
        return tokenizer.token.start < end
    }

    mutating func afterAfterBody() -> Bool {
        let token = tokenizer.token
        switch token.kind {
        case .comment:
            insertComment(into: 0)
            return false
        case .text:
            if endOfLeadingSpace() > token.start { return insertSpaceInBody() }
        case .doctype: return processInMode(.inBody)
        case .startTag where token.name == .html: return processInMode(.inBody)
        case .endOfFile: return false
        default: break
        }
        mode = .inBody
        return true
    }

    /// Inserts only the white space of a text, wherever it is.
    private mutating func insertSpaces() {
        var place = tokenizer.token.start
        let end = tokenizer.token.end
        while place < end {
            let start = place
            while place < end, tree.bytes[place].isHTMLSpace { place += 1 }
            if place > start { insertText(from: start, to: place) }
            while place < end, !tree.bytes[place].isHTMLSpace { place += 1 }
        }
    }

    mutating func inFrameset() -> Bool {
        let token = tokenizer.token
        switch token.kind {
        case .text: insertSpaces()
        case .comment: insertComment()
        case .startTag:
            switch token.name {
            case .html: return processInMode(.inBody)
            case .frameset: insertElement()
            case .frame: insertVoidElement()
            case .noframes: return processInMode(.inHead)
            default: break
            }
        case .endTag where token.name == .frameset:
            guard open.count > 1 else { return false }
            pop()
            if context == HTMLNode.none, !isCurrent(.frameset) { mode = .afterFrameset }
        default: break
        }
        return false
    }

    mutating func afterFrameset() -> Bool {
        let token = tokenizer.token
        switch token.kind {
        case .text: insertSpaces()
        case .comment: insertComment()
        case .startTag where token.name == .html: return processInMode(.inBody)
        case .startTag where token.name == .noframes: return processInMode(.inHead)
        case .endTag where token.name == .html: mode = .afterAfterFrameset
        default: break
        }
        return false
    }

    mutating func afterAfterFrameset() -> Bool {
        let token = tokenizer.token
        switch token.kind {
        case .comment: insertComment(into: 0)
        case .text: insertSpaces()
        case .startTag where token.name == .html: return processInMode(.inBody)
        case .startTag where token.name == .noframes: return processInMode(.inHead)
        default: break
        }
        return false
    }

    mutating func inTemplate() -> Bool {
        let token = tokenizer.token
        switch token.kind {
        case .text, .null, .comment, .doctype: return processInMode(.inBody)
        case .startTag: return startTagInTemplate()
        case .endTag: return token.name == .template ? processInMode(.inHead) : false
        case .endOfFile:
            guard isOpen(.template) else { return false }
            pop(through: .template)
            clearFormattingToMarker()
            _ = templateModes.popLast()
            resetMode()
            return true
        }
    }

    private mutating func startTagInTemplate() -> Bool {
        let next: Mode
        switch tokenizer.token.name {
        case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template,
            .title:
            return processInMode(.inHead)
        case .caption, .colgroup, .tbody, .tfoot, .thead: next = .inTable
        case .col: next = .inColumnGroup
        case .tr: next = .inTableBody
        case .td, .th: next = .inRow
        default: next = .inBody
        }
        _ = templateModes.popLast()
        templateModes.append(next)
        mode = next
        return true
    }
}
