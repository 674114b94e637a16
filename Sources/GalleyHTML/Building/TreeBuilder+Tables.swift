// SPDX-License-Identifier: Apache-2.0

/// The modes in which tables are parsed.
extension TreeBuilder {
    mutating func inTable() -> Bool {
        let token = tokenizer.token
        switch token.kind {
        case .text, .null:
            if tree.nodes[Int(current)].namespace == .html,
                tree.nodes[Int(current)].name.isTablePart || isCurrent(.template)
            {
                tableText.removeAll(keepingCapacity: true)
                originalMode = mode
                mode = .inTableText
                return true
            }
        case .comment:
            insertComment()
            return false
        case .doctype: return false
        case .startTag:
            if let again = startTagInTable() { return again }
        case .endTag:
            switch token.name {
            case .table:
                guard isInScope(.table, .table) else { return false }
                pop(through: .table)
                resetMode()
                return false
            case .body, .caption, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr:
                return false
            case .template: return processInMode(.inHead)
            default: break
            }
        case .endOfFile: return processInMode(.inBody)
        }
        return fosterInBody()
    }

    /// Processes the token by the rules of the body, but puts its node before the table.
    private mutating func fosterInBody() -> Bool {
        fostersParents = true
        let again = processInMode(.inBody)
        fostersParents = false
        return again
    }

    private mutating func startTagInTable() -> Bool? {
        switch tokenizer.token.name {
        case .caption:
            clearStackToTable()
            addMarker()
            insertElement()
            mode = .inCaption
        case .colgroup:
            clearStackToTable()
            insertElement()
            mode = .inColumnGroup
        case .col:
            clearStackToTable()
            insertElement(.colgroup)
            mode = .inColumnGroup
            return true
        case .tbody, .tfoot, .thead:
            clearStackToTable()
            insertElement()
            mode = .inTableBody
        case .td, .th, .tr:
            clearStackToTable()
            insertElement(.tbody)
            mode = .inTableBody
            return true
        case .table:
            guard isInScope(.table, .table) else { return false }
            pop(through: .table)
            resetMode()
            return true
        case .style, .script, .template: return processInMode(.inHead)
        case .input where isHiddenInput: insertVoidElement()
        case .form:
            guard form == HTMLNode.none, !isOpen(.template) else { return false }
            form = insertElement()
            pop()
        default: return nil
        }
        return false
    }

    private mutating func clearStackToTable() {
        popUntil { $0 == .table || $0 == .template || $0 == .html }
    }

    mutating func inTableText() -> Bool {
        switch tokenizer.token.kind {
        case .text:
            tableText.append((tokenizer.token.start, tokenizer.token.end))
            return false
        case .null: return false
        default: break
        }
        let token = tokenizer.token
        let isSpace = tableText.allSatisfy { range in
            (range.start..<range.end).allSatisfy { tree.bytes[$0].isHTMLSpace }
        }
        for range in tableText {
            if isSpace {
                insertText(from: range.start, to: range.end)
            } else {
                tokenizer.token.kind = .text
                tokenizer.token.start = range.start
                tokenizer.token.end = range.end
                _ = fosterInBody()
            }
        }
        tokenizer.token = token
        mode = originalMode
        return true
    }

    mutating func inCaption() -> Bool {
        let token = tokenizer.token
        let endsCaption: Bool
        switch (token.kind, token.name) {
        case (.endTag, .caption):
            closeCaption()
            return false
        case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup),
            (.startTag, .tbody), (.startTag, .td), (.startTag, .tfoot), (.startTag, .th),
            (.startTag, .thead), (.startTag, .tr), (.endTag, .table):
            endsCaption = true
        case (.endTag, .body), (.endTag, .col), (.endTag, .colgroup), (.endTag, .html),
            (.endTag, .tbody), (.endTag, .td), (.endTag, .tfoot), (.endTag, .th),
            (.endTag, .thead), (.endTag, .tr):
            return false
        default: endsCaption = false
        }
        return endsCaption ? closeCaption() : processInMode(.inBody)
    }

    @discardableResult
    private mutating func closeCaption() -> Bool {
        guard isInScope(.caption, .table) else { return false }
        generateImpliedEndTags()
        pop(through: .caption)
        clearFormattingToMarker()
        mode = .inTable
        return true
    }

    mutating func inColumnGroup() -> Bool {
        if insertLeadingSpace() { return false }
        let token = tokenizer.token
        switch (token.kind, token.name) {
        case (.comment, _):
            insertComment()
            return false
        case (.doctype, _), (.endTag, .col): return false
        case (.startTag, .html): return processInMode(.inBody)
        case (.startTag, .col):
            insertVoidElement()
            return false
        case (.endTag, .colgroup):
            guard isCurrent(.colgroup) else { return false }
            pop()
            mode = .inTable
            return false
        case (.startTag, .template), (.endTag, .template): return processInMode(.inHead)
        case (.endOfFile, _): return processInMode(.inBody)
        default:
            guard isCurrent(.colgroup) else { return false }
            pop()
            mode = .inTable
            return true
        }
    }
}
