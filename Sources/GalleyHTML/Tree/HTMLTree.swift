// SPDX-License-Identifier: Apache-2.0

/// The tree of an HTML document: its nodes, attributes and texts in a few arrays.
///
/// Node 0 is the document. A tree is a value without references, so that it is cheap to drop.
package struct HTMLTree {
    /// A range of the tree's bytes that is a part of a text, and the number of the next part.
    struct Piece {
        var start: Int32
        var length: Int32
        var next = HTMLNode.none
    }

    /// The ways in which browsers arrange a page.
    package enum QuirksMode: UInt8 {
        /// The standard's no-quirks, limited-quirks and quirks mode.
        case none, limited, full
    }

    /// The nodes; node 0 is the document.
    package internal(set) var nodes: [HTMLNode] = [HTMLNode(.document)]
    /// The attributes of all elements.
    package internal(set) var attributes: [HTMLAttribute] = []
    /// The quirks mode that the doctype demands.
    package internal(set) var quirksMode = QuirksMode.none
    /// The doctypes of doctype nodes.
    var doctypes: [HTMLDoctype] = []
    /// The document, and after it the texts that references to characters stand for.
    var bytes: [UInt8] = []
    var pieces: [Piece] = []
    var names = NameTable.standard

    /// The name of an element.
    package func name(of node: Int32) -> ArraySlice<UInt8> {
        names.spelling(nodes[Int(node)].nameNumber)
    }

    /// The attributes of an element; none for other nodes.
    package func attributes(of node: Int32) -> ArraySlice<HTMLAttribute> {
        let node = nodes[Int(node)]
        guard node.kind == .element else { return [] }
        return attributes[Int(node.start)..<Int(node.start + node.count)]
    }

    /// The value of an element's attribute; nil if the element has no such attribute.
    package func value(_ name: HTMLName, of node: Int32) -> ArraySlice<UInt8>? {
        let node = nodes[Int(node)]
        guard node.kind == .element else { return nil }
        for number in Int(node.start)..<Int(node.start + node.count)
        where attributes[number].isNamed(name) {
            return value(of: attributes[number])
        }
        return nil
    }

    /// The value of an attribute.
    package func value(of attribute: HTMLAttribute) -> ArraySlice<UInt8> {
        bytes[Int(attribute.start)..<Int(attribute.start + attribute.length)]
    }

    /// The name of an attribute.
    package func name(of attribute: HTMLAttribute) -> ArraySlice<UInt8> {
        names.spelling(attribute.nameNumber)
    }

    /// The node after another in the order of the document; nil after the last.
    ///
    /// - Parameters:
    ///   - node: the node before.
    ///   - root: the node that contains all nodes that are visited; it is an ancestor of `node`, or
    ///     `node` itself.
    package func next(after node: Int32, in root: Int32) -> Int32? {
        if nodes[Int(node)].firstChild != HTMLNode.none { return nodes[Int(node)].firstChild }
        var place = node
        while place != root, place != HTMLNode.none {
            let next = nodes[Int(place)].next
            if next != HTMLNode.none { return next }
            place = nodes[Int(place)].parent
        }
        return nil
    }

    /// The doctype of a doctype node.
    package func doctype(of node: Int32) -> HTMLDoctype { doctypes[Int(nodes[Int(node)].start)] }

    /// The bytes of a text or comment node, without the texts of its children.
    package func text(of node: Int32) -> [UInt8] {
        let node = nodes[Int(node)]
        var text: [UInt8] = []
        if node.kind == .comment {
            text += bytes[Int(node.start)..<Int(node.start + node.count)]
        } else if node.kind == .text {
            var piece = node.start
            while piece != HTMLNode.none {
                let part = pieces[Int(piece)]
                text += bytes[Int(part.start)..<Int(part.start + part.length)]
                piece = part.next
            }
        }
        return text
    }
}
