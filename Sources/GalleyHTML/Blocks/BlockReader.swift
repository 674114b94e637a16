// SPDX-License-Identifier: Apache-2.0

/// Reads the visible text of a tree as blocks, in the order of the page.
struct BlockReader: ~Copyable {
    private struct Level {
        var context: BlockContext
        var element: Int32
        var heading: UInt8
    }

    let tree: HTMLTree
    let lengths: TextLengths
    private let rules: ContextRules
    /// The texts of all blocks, one after another.
    private(set) var text: [UInt8] = []
    /// The blocks, without those that have no text.
    private(set) var drafts: [BlockDraft] = []
    private var levels: [Level] = [Level(context: [], element: 0, heading: 0)]
    private var draft = BlockDraft(range: 0..<0, context: [], element: 0, level: 0)
    /// The separator before the next byte: a space, a tab or a line feed; 0 if there is none.
    private var separator: UInt8 = 0
    private var breaks = 0
    private var alternatives: [(range: Range<Int>, level: Level)] = []

    init(_ tree: HTMLTree) {
        self.tree = tree
        lengths = TextLengths(tree)
        rules = ContextRules(tree, lengths)
        text.reserveCapacity(Int(lengths.text[0]) * 5 / 4 + 64)
    }

    /// Reads the whole tree.
    mutating func read() {
        var node: Int32 = 0
        while true {
            if enter(node), tree.nodes[Int(node)].firstChild != HTMLNode.none {
                node = tree.nodes[Int(node)].firstChild
                continue
            }
            while tree.nodes[Int(node)].next == HTMLNode.none {
                node = tree.nodes[Int(node)].parent
                if node == HTMLNode.none || node == 0 { return flush() }
                leave(node)
            }
            node = tree.nodes[Int(node)].next
        }
    }

    /// Begins a node; returns whether its children are read, after which it is left.
    private mutating func enter(_ number: Int32) -> Bool {
        let node = tree.nodes[Int(number)]
        switch node.kind {
        case .document: return true
        case .text:
            readText(node)
            return false
        case .element: break
        default: return false
        }
        if node.namespace == .html {
            switch node.name {
            case .br: breakLine()
            case .hr: flush()
            case .img: readImage(number)
            default: break
            }
        }
        guard node.firstChild != HTMLNode.none, !lengths.isHidden[Int(number)] else {
            if node.namespace == .html, node.name.isBlock { separate(node.name) }
            return false
        }
        let outer = levels[levels.count - 1]
        let isBlock = node.namespace == .html && node.name.isBlock
        if isBlock { separate(node.name) }
        if node.name == .a { draft.links += 1 }
        levels.append(
            Level(
                context: rules.context(in: number, outer.context),
                element: isBlock && !outer.context.contains(.sealed) ? number : outer.element,
                heading: Self.heading(node.name) ?? outer.heading))
        return true
    }

    private static func heading(_ name: HTMLName) -> UInt8? {
        name.isHeading ? name.rawValue - HTMLName.h1.rawValue + 1 : nil
    }

    private mutating func leave(_ number: Int32) {
        let node = tree.nodes[Int(number)]
        let isBlock = node.namespace == .html && node.name.isBlock
        if isBlock, !isSealed(around: 1) { flush() }
        if levels.count > 1 { levels.removeLast() }
        if isBlock, isSealed(around: 0) { separate(node.name) }
    }

    private func isSealed(around depth: Int) -> Bool {
        let place = levels.count - 1 - depth
        return place >= 0 && levels[place].context.contains(.sealed)
    }

    /// Begins a new block, or within a sealed block a new line, cell or word.
    private mutating func separate(_ name: HTMLName) {
        let context = levels[levels.count - 1].context
        guard context.contains(.sealed) else { return flush() }
        let hasLines = context.isDisjoint(with: [.row, .heading])
        switch name {
        case .td, .th:
            if separator != 0x0A { separator = 0x09 }
        case .tr, .tbody, .thead, .tfoot, .table:
            if hasLines || separator == 0 { separator = hasLines ? 0x0A : 0x20 }
        default:
            if separator == 0 || separator == 0x20 { separator = hasLines ? 0x0A : 0x20 }
        }
    }

    /// Ends a line; two line ends begin a new block.
    private mutating func breakLine() {
        let context = levels[levels.count - 1].context
        if context.contains(.preformatted) {
            text.append(0x0A)
            return
        }
        breaks += 1
        if breaks > 1, context.isDisjoint(with: [.row, .heading, .caption]) {
            flush()
        } else if separator != 0x09 {
            separator = context.contains(.row) ? 0x20 : 0x0A
        }
    }

    private mutating func readText(_ node: HTMLNode) {
        let context = levels[levels.count - 1].context
        var piece = node.start
        while piece != HTMLNode.none {
            let part = tree.pieces[Int(piece)]
            let range = Int(part.start)..<Int(part.start + part.length)
            if context.contains(.preformatted) {
                appendLines(range)
            } else {
                append(range, of: tree.bytes)
            }
            piece = part.next
        }
    }

    /// Adds text with runs of white space as one space.
    private mutating func append(_ range: Range<Int>, of bytes: [UInt8]) {
        var place = range.lowerBound
        while place < range.upperBound {
            if bytes[place].isHTMLSpace {
                if separator == 0 { separator = 0x20 }
                place += 1
                continue
            }
            let start = place
            while place < range.upperBound, !bytes[place].isHTMLSpace { place += 1 }
            if separator != 0, text.count > draft.range.lowerBound { text.append(separator) }
            separator = 0
            breaks = 0
            text += bytes[start..<place]
            count(place - start)
        }
    }

    /// Adds preformatted text as it is.
    private mutating func appendLines(_ range: Range<Int>) {
        if separator != 0, text.count > draft.range.lowerBound { text.append(separator) }
        separator = 0
        text += tree.bytes[range]
        count(range.count { tree.bytes[$0] > 0x20 })
    }

    private mutating func count(_ length: Int) {
        let context = levels[levels.count - 1].context
        draft.length += length
        if !context.isDisjoint(with: .inline) {
            if context.contains(.link) { draft.linked += length }
            if context.contains(.date) { draft.dated += length }
            if context.contains(.byline) { draft.credited += length }
            if context.contains(.bold) { draft.bold += length }
            if context.contains(.large) { draft.large += length }
        }
    }

    /// Ends the block, if it has text, and adds the texts of its pictures after it.
    private mutating func flush() {
        let level = levels[levels.count - 1]
        separator = 0
        breaks = 0
        if draft.length > 0 {
            draft.range = trimmed(draft.range.lowerBound..<text.count)
            draft.context = level.context
            draft.element = level.element
            draft.level = level.heading
            drafts.append(draft)
            draft = BlockDraft(range: 0..<0, context: [], element: 0, level: 0)
        }
        for alternative in alternatives { addAlternative(alternative.range, alternative.level) }
        alternatives.removeAll(keepingCapacity: true)
        draft.range = text.count..<text.count
    }

    /// A range of the text without line ends at its beginning and white space at its end.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, text[start] == 0x0A { start += 1 }
        while start < end, text[end - 1] <= 0x20 { end -= 1 }
        return start..<end
    }

    /// Notes the alternative text of a picture; that of an emoji is part of the line.
    private mutating func readImage(_ number: Int32) {
        guard let value = tree.value(.alt, of: number), value.count > 1 else { return }
        let level = levels[levels.count - 1]
        if value.count <= 12, value.first ?? 0 >= 0xE2, !value.contains(where: { $0 < 0x80 }) {
            return append(value.startIndex..<value.endIndex, of: tree.bytes)
        }
        let isAside = !level.context.isDisjoint(with: [
            .navigation, .footer, .widget, .header, .teaser, .related, .aside, .comments,
        ])
        guard !isAside, value.count > 2, !lengths.isHidden[Int(number)],
            value.contains(0x20) || value.contains(where: { $0 >= 0x80 })
        else { return }
        alternatives.append((value.startIndex..<value.endIndex, level))
        if text.count == draft.range.lowerBound, !level.context.contains(.sealed) { flush() }
    }

    private mutating func addAlternative(_ range: Range<Int>, _ level: Level) {
        draft = BlockDraft(
            range: text.count..<text.count, context: level.context, element: level.element,
            level: 0)
        append(range, of: tree.bytes)
        separator = 0
        draft.range = draft.range.lowerBound..<text.count
        draft.role = .alternativeText
        if draft.length > 0 { drafts.append(draft) }
        draft = BlockDraft(range: text.count..<text.count, context: [], element: 0, level: 0)
    }
}
