// SPDX-License-Identifier: Apache-2.0

/// The modes in which rows and cells of tables are parsed.
extension TreeBuilder {
    mutating func inTableBody() -> Bool {
        let token = tokenizer.token
        switch (token.kind, token.name) {
        case (.startTag, .tr):
            clearStackToTableBody()
            insertElement()
            mode = .inRow
            return false
        case (.startTag, .th), (.startTag, .td):
            clearStackToTableBody()
            insertElement(.tr)
            mode = .inRow
            return true
        case (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead):
            guard isInScope(token.name, .table) else { return false }
            clearStackToTableBody()
            pop()
            mode = .inTable
            return false
        case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup),
            (.startTag, .tbody), (.startTag, .tfoot), (.startTag, .thead), (.endTag, .table):
            guard indexInScope(.table, { $0 == .tbody || $0 == .thead || $0 == .tfoot }) != nil
            else { return false }
            clearStackToTableBody()
            pop()
            mode = .inTable
            return true
        case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup),
            (.endTag, .html), (.endTag, .td), (.endTag, .th), (.endTag, .tr):
            return false
        default: return inTable()
        }
    }

    private mutating func clearStackToTableBody() {
        popUntil {
            $0 == .tbody || $0 == .tfoot || $0 == .thead || $0 == .template || $0 == .html
        }
    }

    mutating func inRow() -> Bool {
        let token = tokenizer.token
        switch (token.kind, token.name) {
        case (.startTag, .th), (.startTag, .td):
            clearStackToRow()
            insertElement()
            mode = .inCell
            addMarker()
            return false
        case (.endTag, .tr):
            closeRow()
            return false
        case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup),
            (.startTag, .tbody), (.startTag, .tfoot), (.startTag, .thead), (.startTag, .tr),
            (.endTag, .table):
            return closeRow()
        case (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead):
            guard isInScope(token.name, .table) else { return false }
            return closeRow()
        case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup),
            (.endTag, .html), (.endTag, .td), (.endTag, .th):
            return false
        default: return inTable()
        }
    }

    private mutating func clearStackToRow() {
        popUntil { $0 == .tr || $0 == .template || $0 == .html }
    }

    @discardableResult
    private mutating func closeRow() -> Bool {
        guard isInScope(.tr, .table) else { return false }
        clearStackToRow()
        pop()
        mode = .inTableBody
        return true
    }

    mutating func inCell() -> Bool {
        let token = tokenizer.token
        switch (token.kind, token.name) {
        case (.endTag, .td), (.endTag, .th):
            guard isInScope(token.name, .table) else { return false }
            generateImpliedEndTags()
            pop(through: token.name)
            clearFormattingToMarker()
            mode = .inRow
            return false
        case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup),
            (.startTag, .tbody), (.startTag, .td), (.startTag, .tfoot), (.startTag, .th),
            (.startTag, .thead), (.startTag, .tr):
            return closeCell()
        case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup),
            (.endTag, .html):
            return false
        case (.endTag, .table), (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead),
            (.endTag, .tr):
            guard isInScope(token.name, .table) else { return false }
            return closeCell()
        default: return processInMode(.inBody)
        }
    }

    /// Closes the cell; returns whether there was one.
    private mutating func closeCell() -> Bool {
        guard indexInScope(.table, { $0 == .td || $0 == .th }) != nil else { return false }
        generateImpliedEndTags()
        popUntil { $0 == .td || $0 == .th }
        pop()
        clearFormattingToMarker()
        mode = .inRow
        return true
    }
}
