// SPDX-License-Identifier: Apache-2.0

/// The features by which the main content of a page is recognized, for each block.
struct ContentFeatures {
    /// What features of a block and of its neighbours are made of.
    private struct Figures {
        var role: Int
        var length: Int
        var links: Int
        var sentences = 0
        var commas = 0
        var digits = 0
        var ending = 3
        /// The bytes of text if it looks like a part of an article, or 0.
        var good = 0
    }

    private let text: [UInt8]
    private let drafts: [BlockDraft]
    private let tree: HTMLTree
    private var figures: [Figures] = []
    /// The good text in each element, by the number of its node.
    private var good: [Int32]
    private var total: Int32 = 0
    /// The smallest element with most of the good text.
    private var core = HTMLNode.none
    /// The place of the main headline: the first `h1`, or else the first headline.
    private(set) var headline: Int?

    /// Creates the features of all blocks of a page.
    ///
    /// - Parameters:
    ///   - text: the text of which the blocks are ranges.
    ///   - drafts: the blocks with their roles.
    ///   - tree: the tree of the page.
    init(_ text: [UInt8], _ drafts: [BlockDraft], _ tree: HTMLTree) {
        self.text = text
        self.drafts = drafts
        self.tree = tree
        good = [Int32](repeating: 0, count: tree.nodes.count)
        figures = drafts.map { Self.figures(of: $0, text) }
        findCore()
        headline =
            drafts.firstIndex { $0.role == .headline && $0.level == 1 }
            ?? drafts.firstIndex { $0.role == .headline }
    }

    private static let bounds = [0, 5, 12, 25, 50, 90, 160, 300, 700]

    private static func figures(of draft: BlockDraft, _ text: [UInt8]) -> Figures {
        let role = BlockRole.allCases.firstIndex(of: draft.role) ?? 0
        let length = bounds.firstIndex { draft.length <= $0 } ?? bounds.count
        var figures = Figures(role: role, length: length, links: linkClass(draft))
        let range = draft.range
        var hasStop = false
        for place in range {
            let byte = text[place]
            if byte == UInt8(ascii: ",") { figures.commas += 1 }
            if byte.isASCIIDigit { figures.digits += 1 }
            if byte <= 0x20, hasStop { figures.sentences += 1 }
            hasStop = isStop(byte, text, place) || (hasStop && isCloser(byte))
        }
        if hasStop { figures.sentences += 1 }
        figures.ending = ending(text[range], hasStop)
        let isChrome: Bool =
            switch draft.role {
            case .navigation, .widget, .footer, .alternativeText: true
            default: !draft.context.isDisjoint(with: [.comments, .aside])
            }
        if draft.length >= 40, draft.linked * 2 < draft.length, !isChrome,
            figures.sentences > 0 || draft.length > 100
        {
            figures.good = draft.length - draft.linked
        }
        return figures
    }

    private static func linkClass(_ draft: BlockDraft) -> Int {
        guard draft.linked > 0 else { return 0 }
        if draft.linked * 5 < draft.length { return 1 }
        if draft.linked * 2 < draft.length { return 2 }
        return draft.linked * 20 < draft.length * 19 ? 3 : 4
    }

    /// Whether a byte ends a sentence, or is the last of a character that does.
    private static func isStop(_ byte: UInt8, _ text: [UInt8], _ place: Int) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): true
        case 0x82: place > 1 && text[place - 1] == 0x80 && text[place - 2] == 0xE3
        case 0xA6: place > 1 && text[place - 1] == 0x80 && text[place - 2] == 0xE2
        case 0x81, 0x9F: place > 1 && text[place - 1] == 0xBC && text[place - 2] == 0xEF
        default: false
        }
    }

    /// Whether a byte is a closing quote or bracket, or a part of one.
    private static func isCloser(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x27, 0x29, 0x5D, 0xE2, 0x80, 0x9D, 0x99, 0xC2, 0xBB: true
        default: false
        }
    }

    private static func ending(_ text: ArraySlice<UInt8>, _ hasStop: Bool) -> Int {
        guard let last = text.last else { return 3 }
        if last == UInt8(ascii: ":") { return 1 }
        if isCloser(last), last != 0x29, last != 0x5D { return 2 }
        return hasStop ? 0 : 3
    }

    /// Finds the smallest element that contains at least 70 % of the good text.
    private mutating func findCore() {
        for (draft, figures) in zip(drafts, figures) where figures.good > 0 {
            total += Int32(truncatingIfNeeded: figures.good)
            var node = draft.element
            while node > 0 {
                good[Int(node)] += Int32(truncatingIfNeeded: figures.good)
                node = tree.nodes[Int(node)].parent
            }
        }
        guard total > 0, var node = drafts.first?.element else { return }
        while tree.nodes[Int(node)].parent > 0 { node = tree.nodes[Int(node)].parent }
        while node != HTMLNode.none {
            core = node
            node = childWithMost(node)
        }
    }

    private func childWithMost(_ node: Int32) -> Int32 {
        var child = tree.nodes[Int(node)].firstChild
        while child != HTMLNode.none {
            if good[Int(child)] * 10 >= total * 7 { return child }
            child = tree.nodes[Int(child)].next
        }
        return HTMLNode.none
    }

    /// For each block whether it is in the smallest element with most of the good text.
    var isInCore: [Bool] { drafts.map { coreDepth($0.element) < 6 } }

    /// Calls a function with the number of every feature of every block, block after block.
    ///
    /// - Parameter visit: takes the place of a block and the number of one of its features.
    func forEach(_ visit: (Int, Int) -> Void) {
        var before: Int32 = 0
        for place in drafts.indices {
            visitOwn(place) { visit(place, $0) }
            visitNeighbours(place) { visit(place, $0) }
            visitPlace(place, before) { visit(place, $0) }
            before += Int32(truncatingIfNeeded: figures[place].good)
        }
    }

    @inline(__always)
    private func visitOwn(_ place: Int, _ visit: (Int) -> Void) {
        let draft = drafts[place]
        let own = figures[place]
        visit(ContentFeatureGroup.role.offset + own.role)
        visit(ContentFeatureGroup.element.offset + name(of: draft))
        var bits = draft.context.rawValue
        while bits != 0 {
            visit(ContentFeatureGroup.context.offset + bits.trailingZeroBitCount)
            bits &= bits - 1
        }
        visit(ContentFeatureGroup.length.offset + own.length)
        visit(ContentFeatureGroup.links.offset + own.links)
        visit(ContentFeatureGroup.lengthAndLinks.offset + own.length / 2 * 5 + own.links)
        visit(ContentFeatureGroup.roleAndLength.offset + own.role * 5 + own.length / 2)
        visit(ContentFeatureGroup.sentences.offset + min(own.sentences, 3))
        visit(ContentFeatureGroup.commas.offset + min(own.commas, 3))
        visit(ContentFeatureGroup.ending.offset + own.ending)
        let digits = own.digits * 10
        let share = digits == 0 ? 0 : digits < draft.length ? 1 : digits < 3 * draft.length ? 2 : 3
        visit(ContentFeatureGroup.digits.offset + share)
        if draft.bold * 5 > draft.length * 4 { visit(ContentFeatureGroup.bold.offset) }
    }

    private func name(of draft: BlockDraft) -> Int {
        Int(tree.nodes[Int(draft.element)].name.rawValue)
    }

    @inline(__always)
    private func visitNeighbours(_ place: Int, _ visit: (Int) -> Void) {
        let groups: [(Int, ContentFeatureGroup)] = [
            (-2, .secondBeforeRole), (-1, .beforeRole), (1, .afterRole), (2, .secondAfterRole),
        ]
        for (number, (step, group)) in groups.enumerated() {
            let other = place + step
            guard drafts.indices.contains(other) else {
                visit(group.offset + BlockRole.allCases.count)
                continue
            }
            let base = group.rawValue
            visit(group.offset + figures[other].role)
            visit(ContentFeatureGroup.offsets[base + 1] + figures[other].length / 2)
            visit(ContentFeatureGroup.offsets[base + 2] + figures[other].links)
            if step == -1 || step == 1 {
                visit(ContentFeatureGroup.offsets[base + 3] + name(of: drafts[other]))
            }
            if isSibling(drafts[place].element, drafts[other].element) {
                visit(ContentFeatureGroup.sibling.offset + number)
            }
        }
    }

    private func isSibling(_ one: Int32, _ other: Int32) -> Bool {
        one == other || tree.nodes[Int(one)].parent == tree.nodes[Int(other)].parent
    }

    @inline(__always)
    private func visitPlace(_ place: Int, _ before: Int32, _ visit: (Int) -> Void) {
        let draft = drafts[place]
        visit(ContentFeatureGroup.core.offset + coreDepth(draft.element))
        let parent = max(tree.nodes[Int(draft.element)].parent, 0)
        visit(ContentFeatureGroup.parent.offset + share(of: good[Int(parent)]))
        let parts = Int64(before) * 10
        let whole = Int64(max(total, 1))
        let position =
            parts == 0
            ? 0
            : parts < whole
                ? 1 : parts < 5 * whole ? 2 : parts < 9 * whole ? 3 : parts < 10 * whole ? 4 : 5
        visit(ContentFeatureGroup.position.offset + position)
        let coarse = position == 0 ? 0 : position < 4 ? 1 : position - 2
        visit(ContentFeatureGroup.roleAndPosition.offset + figures[place].role * 4 + coarse)
        visit(ContentFeatureGroup.headline.offset + headlineClass(place))
    }

    private func coreDepth(_ element: Int32) -> Int {
        var node = element
        for depth in 0..<64 {
            if node == core { return min(depth, 5) }
            if node <= 0 { break }
            node = tree.nodes[Int(node)].parent
        }
        return 6
    }

    private func share(of part: Int32) -> Int {
        let hundredths = Int64(part) * 100 / Int64(max(total, 1))
        if part == 0 { return 0 }
        return [5, 15, 35, 65].firstIndex { hundredths < $0 }.map { $0 + 1 } ?? 5
    }

    private func headlineClass(_ place: Int) -> Int {
        guard let headline else { return 0 }
        let distance = place - headline
        if distance <= 0 { return distance < 0 ? 1 : 2 }
        return distance <= 3 ? 3 : distance <= 8 ? 4 : distance <= 30 ? 5 : 6
    }
}
