// SPDX-License-Identifier: Apache-2.0

/// What an element says about the texts in it: its name, its attributes, and its share of links.
struct ContextRules {
    private let tree: HTMLTree
    private let lengths: TextLengths
    private let hints = ClassHints.standard
    /// The bytes of text on the page.
    private let total: Int32

    /// The number of bytes of text up to which a class can say that an element is a byline or date.
    private static let shortLimit: Int32 = 150

    init(_ tree: HTMLTree, _ lengths: TextLengths) {
        self.tree = tree
        self.lengths = lengths
        total = max(lengths.text[0], 1)
    }

    /// The context of the texts in an element.
    ///
    /// - Parameters:
    ///   - number: the element.
    ///   - outer: the context of the element itself.
    func context(in number: Int32, _ outer: BlockContext) -> BlockContext {
        let node = tree.nodes[Int(number)]
        guard node.namespace == .html else { return outer }
        var context = outer
        addName(node, number, &context)
        guard node.count > 0 else {
            addShape(node, number, &context)
            return context
        }
        var hinted: BlockContext = []
        for place in Int(node.start)..<Int(node.start + node.count) {
            let attribute = tree.attributes[place]
            let range = Int(attribute.start)..<Int(attribute.start + attribute.length)
            switch HTMLName(number: attribute.nameNumber) {
            case .class, .id: hinted.formUnion(hints.meaning(of: tree.bytes, range))
            case .role: addRole(tree.bytes[range], &context)
            case .itemprop: addProperty(tree.bytes[range], number, &context)
            case .rel where tree.bytes[range].elementsEqual("author".utf8):
                context.insert(.byline)
            case .size where node.name == .font: addSize(tree.bytes[range], &context)
            default: break
            }
        }
        addHints(hinted, node, number, &context)
        addShape(node, number, &context)
        return context
    }

    private func addName(_ node: HTMLNode, _ number: Int32, _ context: inout BlockContext) {
        if node.name.isSealed { context.insert(.sealed) }
        if node.name.isPreformatted { context.insert(.preformatted) }
        switch node.name {
        case .nav, .menu: context.insert(.navigation)
        case .footer: context.insert(.footer)
        case .address:
            context.insert(context.isDisjoint(with: [.article, .main]) ? .footer : .byline)
        case .header where context.isDisjoint(with: [.article, .main]): context.insert(.header)
        case .aside: context.insert(.aside)
        case .button, .option, .dialog: context.insert(.widget)
        case .form: context.insert(.form)
        case .figure: context.insert(.figure)
        case .figcaption, .caption: context.insert(.caption)
        case .li, .dd, .dt: context.insert(.list)
        case .blockquote: context.insert(.quote)
        case .article: context.insert(.article)
        case .main: context.insert(.main)
        case .a: context.insert(.link)
        case .time: context.insert(.date)
        case .b, .strong: context.insert(.bold)
        case .p, .summary: context.insert(.paragraph)
        case .h1, .h2, .h3, .h4, .h5, .h6: context.insert(.heading)
        case .table:
            context.remove(.data)
            if TableRules.isData(number, tree, lengths) { context.insert(.data) }
        case .tr where context.contains(.data): context.formUnion([.row, .sealed])
        default: break
        }
    }

    private func addRole(_ role: ArraySlice<UInt8>, _ context: inout BlockContext) {
        let meanings: [(String, BlockContext)] = [
            ("navigation", .navigation), ("menu", .navigation), ("menubar", .navigation),
            ("contentinfo", .footer), ("complementary", .aside), ("banner", .header),
            ("search", .widget), ("dialog", .widget), ("alertdialog", .widget),
            ("toolbar", .widget), ("main", .main), ("article", .article), ("heading", .heading),
        ]
        for (name, meaning) in meanings where role.elementsEqual(name.utf8) {
            context.insert(meaning)
        }
    }

    private func addProperty(
        _ name: ArraySlice<UInt8>, _ number: Int32, _ context: inout BlockContext
    ) {
        guard lengths.text[Int(number)] <= Self.shortLimit else {
            if name.elementsEqual("articleBody".utf8) { context.insert(.content) }
            return
        }
        if name.starts(with: "author".utf8) { context.insert(.byline) }
        if name.starts(with: "date".utf8) { context.insert(.date) }
    }

    /// Old pages write headings in a large font: `size=5`, or `+2` and more.
    private func addSize(_ size: ArraySlice<UInt8>, _ context: inout BlockContext) {
        guard let digit = size.last, digit.isASCIIDigit else { return }
        let isRelative = size.first == UInt8(ascii: "+")
        if size.first != UInt8(ascii: "-"), digit >= UInt8(ascii: isRelative ? "2" : "5") {
            context.insert(.large)
        }
    }

    /// Adds what classes say, unless the element is too large for it.
    private func addHints(
        _ hints: BlockContext, _ node: HTMLNode, _ number: Int32, _ context: inout BlockContext
    ) {
        guard !hints.isEmpty else { return }
        let length = lengths.text[Int(number)]
        if length <= Self.shortLimit { context.formUnion(hints.intersection([.date, .byline])) }
        if length <= 1_000 { context.formUnion(hints.intersection(.caption)) }
        context.formUnion(hints.intersection(.content))
        switch node.name {
        case .html, .body, .main, .article: return
        default: break
        }
        guard length * 2 <= total, lengths.anchors[Int(number)] == 0 else { return }
        context.formUnion(
            hints.intersection([.navigation, .related, .footer, .widget, .aside, .comments]))
    }

    /// Adds what the share of links says: lists of links, and previews of other pages.
    private func addShape(_ node: HTMLNode, _ number: Int32, _ context: inout BlockContext) {
        let length = lengths.text[Int(number)]
        let linked = lengths.linked[Int(number)]
        let links = lengths.links[Int(number)]
        guard length > 0, length * 2 <= total, links > 0 else { return }
        switch node.name {
        case .article where length < 400 && lengths.headings[Int(number)] <= linked:
            if lengths.headings[Int(number)] > 0 { context.insert(.teaser) }
        case .section, .div, .aside, .ul, .ol, .dl, .td, .center:
            let plain = length - lengths.headings[Int(number)]
            if links > 1, linked * 10 >= max(plain, 1) * 8 { context.insert(.navigation) }
        default: break
        }
    }
}
