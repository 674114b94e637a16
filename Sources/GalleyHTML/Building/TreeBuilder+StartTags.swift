// SPDX-License-Identifier: Apache-2.0

/// The start tags in the body.
extension TreeBuilder {
    /// Processes a start tag; returns whether it has to be processed again.
    mutating func startTagInBody() -> Bool {
        switch tokenizer.token.name {
        case .html:
            if templateModes.isEmpty { mergeAttributes(into: open.first ?? HTMLNode.none) }
        case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template,
            .title:
            return processInMode(.inHead)
        case .body: startBody()
        case .frameset: startFrameset()
        case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl,
            .fieldset, .figcaption, .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol,
            .p, .search, .section, .summary, .ul:
            closeParagraphInScope()
            insertElement()
        case .h1, .h2, .h3, .h4, .h5, .h6: startHeading()
        case .pre, .listing:
            closeParagraphInScope()
            insertElement()
            skipsLineFeed = true
            allowsFrameset = false
        case .form: startForm()
        case .li: startItem { $0 == .li }
        case .dd, .dt: startItem { $0 == .dd || $0 == .dt }
        case .plaintext:
            closeParagraphInScope()
            insertElement()
            tokenizer.content = .plain
        case .button: startButton()
        case .caption, .col, .colgroup, .frame, .head, .tbody, .td, .tfoot, .th, .thead, .tr:
            break
        default: startInline()
        }
        return false
    }

    private mutating func startBody() {
        guard open.count > 1, tree.nodes[Int(open[1])].isHTML(.body), templateModes.isEmpty else {
            return
        }
        allowsFrameset = false
        mergeAttributes(into: open[1])
    }

    private mutating func startFrameset() {
        guard open.count > 1, tree.nodes[Int(open[1])].isHTML(.body), allowsFrameset else {
            return
        }
        tree.remove(open[1])
        while open.count > 1 { pop() }
        insertElement()
        mode = .inFrameset
    }

    private mutating func startHeading() {
        closeParagraphInScope()
        let node = tree.nodes[Int(current)]
        if node.namespace == .html, node.name.isHeading { pop() }
        insertElement()
    }

    private mutating func startForm() {
        guard form == HTMLNode.none || isOpen(.template) else { return }
        closeParagraphInScope()
        let element = insertElement()
        if !isOpen(.template) { form = element }
    }

    /// Starts an item of a list, and closes the item before it.
    private mutating func startItem(_ isItem: (HTMLName) -> Bool) {
        allowsFrameset = false
        for place in open.indices.reversed() {
            let node = tree.nodes[Int(open[place])]
            if node.namespace == .html, isItem(node.name) {
                generateImpliedEndTags(except: node.name)
                pop(through: node.name)
                break
            }
            let isTransparent =
                node.namespace == .html
                && (node.name == .address || node.name == .div || node.name == .p)
            if isSpecial(open[place]), !isTransparent { break }
        }
        closeParagraphInScope()
        insertElement()
    }

    private mutating func startButton() {
        if isInScope(.button) {
            generateImpliedEndTags()
            pop(through: .button)
        }
        reconstructFormatting()
        insertElement()
        allowsFrameset = false
    }

    /// Start tags of elements in lines of text.
    private mutating func startInline() {
        switch tokenizer.token.name {
        case .a: startLink()
        case .b, .big, .code, .em, .font, .i, .s, .small, .strike, .strong, .tt, .u:
            reconstructFormatting()
            addFormatting(insertElement())
        case .nobr:
            reconstructFormatting()
            if isInScope(.nobr) {
                adopt(.nobr)
                reconstructFormatting()
            }
            addFormatting(insertElement())
        case .applet, .marquee, .object:
            reconstructFormatting()
            insertElement()
            addMarker()
            allowsFrameset = false
        case .table:
            if tree.quirksMode != .full { closeParagraphInScope() }
            insertElement()
            allowsFrameset = false
            mode = .inTable
        case .rb, .rtc: startRuby(except: .other)
        case .rp, .rt: startRuby(except: .rtc)
        case .math: startForeign(.mathML)
        case .svg: startForeign(.svg)
        default: startVoidOrRaw()
        }
    }

    private mutating func startRuby(except name: HTMLName) {
        if isInScope(.ruby) { generateImpliedEndTags(except: name) }
        insertElement()
    }

    private mutating func startLink() {
        if let place = formattingPlace(.a) {
            let link = formatting[place]
            adopt(.a)
            removeFormatting(link)
            close(link)
        }
        reconstructFormatting()
        addFormatting(insertElement())
    }

    /// Start tags of elements without content, or with raw text, and of forms' controls.
    private mutating func startVoidOrRaw() {
        switch tokenizer.token.name {
        case .area, .br, .embed, .img, .keygen, .wbr:
            reconstructFormatting()
            insertVoidElement()
            allowsFrameset = false
        case .input: startInput()
        case .param, .source, .track: insertVoidElement()
        case .hr:
            closeParagraphInScope()
            if isInScope(.select) { generateImpliedEndTags() }
            insertVoidElement()
            allowsFrameset = false
        case .image:
            tokenizer.token.name = .img
            tokenizer.token.nameNumber = UInt32(HTMLName.img.rawValue)
            startVoidOrRaw()
        case .textarea:
            skipsLineFeed = true
            allowsFrameset = false
            insertRawText(.characters)
        case .xmp:
            closeParagraphInScope()
            reconstructFormatting()
            allowsFrameset = false
            insertRawText(.raw)
        case .iframe:
            allowsFrameset = false
            insertRawText(.raw)
        case .noembed: insertRawText(.raw)
        case .noscript where isScripting: insertRawText(.raw)
        case .select: startSelect()
        case .option, .optgroup: startOption()
        case .selectedcontent:
            reconstructFormatting()
            selectedContents.append(insertElement())
        default:
            reconstructFormatting()
            insertElement()
        }
    }

    private mutating func startInput() {
        if isContext(.select) { return }
        if isInScope(.select) { pop(through: .select) }
        reconstructFormatting()
        insertVoidElement()
        if !isHiddenInput { allowsFrameset = false }
    }

    /// Whether the token has the attribute `type="hidden"`.
    var isHiddenInput: Bool {
        let token = tokenizer.token
        for number in token.firstAttribute..<token.firstAttribute + token.attributeCount
        where tree.attributes[number].isNamed(.type) {
            return tree.value(of: tree.attributes[number]).lazy.map(\.lowered)
                .elementsEqual("hidden".utf8)
        }
        return false
    }

    private func isContext(_ name: HTMLName) -> Bool {
        context != HTMLNode.none && tree.nodes[Int(context)].isHTML(name)
    }

    private mutating func startSelect() {
        if isContext(.select) { return }
        if isInScope(.select) { return pop(through: .select) }
        reconstructFormatting()
        insertElement()
        allowsFrameset = false
    }

    private mutating func startOption() {
        if isInScope(.select) {
            generateImpliedEndTags(except: tokenizer.token.name == .option ? .optgroup : .other)
        } else if isCurrent(.option) {
            pop()
        }
        reconstructFormatting()
        insertElement()
    }
}
