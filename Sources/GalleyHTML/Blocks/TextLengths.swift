// SPDX-License-Identifier: Apache-2.0

/// How much visible text each element contains, and how much of it is in links and headings.
struct TextLengths {
    /// The bytes of text in each node that are not white space, by the number of the node.
    private(set) var text: [Int32]
    /// How many of these are in links.
    private(set) var linked: [Int32]
    /// How many of these are in headings.
    private(set) var headings: [Int32]
    /// The number of links in each node.
    private(set) var links: [Int32]
    /// The number of `main` and `h1` elements in each node.
    private(set) var anchors: [Int32]

    /// Whether an element with content, and so everything in it, is not shown.
    private(set) var isHidden: [Bool]

    /// Measures a tree in time proportional to its size.
    init(_ tree: HTMLTree) {
        text = [Int32](repeating: 0, count: tree.nodes.count)
        linked = text
        headings = text
        links = text
        anchors = text
        isHidden = [Bool](repeating: false, count: tree.nodes.count)
        measure(tree)
    }

    private mutating func measure(_ tree: HTMLTree) {
        var node: Int32 = 0
        var linkDepth = 0
        var headingDepth = 0
        while true {
            let here = tree.nodes[Int(node)]
            if here.kind == .text {
                let length = Self.length(of: here, tree)
                text[Int(node)] = length
                linked[Int(node)] = linkDepth > 0 ? length : 0
                headings[Int(node)] = headingDepth > 0 ? length : 0
            } else if here.firstChild != HTMLNode.none, !hides(node, tree) {
                linkDepth += here.name == .a ? 1 : 0
                headingDepth += here.name.isHeading ? 1 : 0
                node = here.firstChild
                continue
            }
            while tree.nodes[Int(node)].next == HTMLNode.none {
                let parent = tree.nodes[Int(node)].parent
                guard parent != HTMLNode.none else { return }
                add(node, to: parent)
                let name = tree.nodes[Int(parent)].name
                linkDepth -= name == .a ? 1 : 0
                headingDepth -= name.isHeading ? 1 : 0
                if name == .a { links[Int(parent)] += 1 }
                if name == .main || name == .h1 { anchors[Int(parent)] += 1 }
                node = parent
            }
            add(node, to: tree.nodes[Int(node)].parent)
            node = tree.nodes[Int(node)].next
        }
    }

    /// Notes whether an element is hidden, and returns it.
    private mutating func hides(_ node: Int32, _ tree: HTMLTree) -> Bool {
        isHidden[Int(node)] = Visibility.isHidden(node, tree)
        return isHidden[Int(node)]
    }

    private mutating func add(_ node: Int32, to parent: Int32) {
        text[Int(parent)] += text[Int(node)]
        linked[Int(parent)] += linked[Int(node)]
        headings[Int(parent)] += headings[Int(node)]
        links[Int(parent)] += links[Int(node)]
        anchors[Int(parent)] += anchors[Int(node)]
    }

    private static func length(of node: HTMLNode, _ tree: HTMLTree) -> Int32 {
        var length: Int32 = 0
        var piece = node.start
        while piece != HTMLNode.none {
            let part = tree.pieces[Int(piece)]
            for place in Int(part.start)..<Int(part.start + part.length)
            where tree.bytes[place] > 0x20 {
                length += 1
            }
            piece = part.next
        }
        return length
    }
}
