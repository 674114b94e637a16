// SPDX-License-Identifier: Apache-2.0

/// The end tags in the body.
extension TreeBuilder {
    /// Processes an end tag; returns whether it has to be processed again.
    mutating func endTagInBody() -> Bool {
        let name = tokenizer.token.name
        switch name {
        case .template: endTemplate()
        case .body, .html:
            guard isInScope(.body) else { return false }
            mode = .afterBody
            return name == .html
        case .address, .article, .aside, .blockquote, .button, .center, .details, .dialog, .dir,
            .div, .dl, .fieldset, .figcaption, .figure, .footer, .header, .hgroup, .listing, .main,
            .menu, .nav, .ol, .pre, .search, .section, .select, .summary, .ul:
            guard isInScope(name) else { return false }
            generateImpliedEndTags()
            pop(through: name)
        case .form: endForm()
        case .p: endParagraph()
        case .li: endItem(.list)
        case .dd, .dt: endItem(.normal)
        case .h1, .h2, .h3, .h4, .h5, .h6: endHeading()
        case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u:
            adopt(name)
        case .applet, .marquee, .object:
            guard isInScope(name) else { return false }
            generateImpliedEndTags()
            pop(through: name)
            clearFormattingToMarker()
        case .br:
            tokenizer.token.attributeCount = 0
            tokenizer.token.kind = .startTag
            return startTagInBody()
        default: anyOtherEndTag()
        }
        return false
    }

    private mutating func endForm() {
        if isOpen(.template) {
            guard isInScope(.form) else { return }
            generateImpliedEndTags()
            return pop(through: .form)
        }
        let element = form
        form = HTMLNode.none
        guard element != HTMLNode.none, let place = open.lastIndex(of: element),
            !(place + 1..<open.count).contains(where: {
                bounds(tree.nodes[Int(open[$0])], .normal)
            })
        else { return }
        generateImpliedEndTags()
        close(element)
    }

    private mutating func endParagraph() {
        if !isInScope(.p, .button) { insertElement(.p) }
        closeParagraph()
    }

    private mutating func endItem(_ scope: Scope) {
        let name = tokenizer.token.name
        guard isInScope(name, scope) else { return }
        generateImpliedEndTags(except: name)
        pop(through: name)
    }

    private mutating func endHeading() {
        guard isHeadingInScope() else { return }
        generateImpliedEndTags()
        popUntil { $0.isHeading }
        pop()
    }
}
