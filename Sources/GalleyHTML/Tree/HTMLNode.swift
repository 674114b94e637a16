// SPDX-License-Identifier: Apache-2.0

/// A node of an `HTMLTree`; other nodes are numbers, and `none` is the number of no node.
package struct HTMLNode {
    /// The kinds of nodes.
    package enum Kind: UInt8 {
        /// The document, doctype, elements, texts and comments; `content` holds what is in a
        /// `template` element.
        case document, doctype, element, text, comment, content
    }

    /// The namespaces of elements.
    package enum Namespace: UInt8 {
        /// HTML, MathML and SVG.
        case html, mathML, svg
    }

    /// The number of no node.
    package static let none: Int32 = -1

    /// The kind of the node.
    package let kind: Kind
    /// The namespace of an element.
    package let namespace: Namespace
    /// The name of an element, `other` if it is none of these or if the node is not an element.
    package let name: HTMLName
    /// Whether an element is in the parser's stack of open elements.
    var isOpen = false
    /// Whether an element is in the parser's list of active formatting elements.
    var isFormatting = false
    /// The number of an element's name.
    package let nameNumber: UInt32
    /// The node around this node.
    package internal(set) var parent = HTMLNode.none
    /// The first and the last node in this node.
    package internal(set) var firstChild = HTMLNode.none
    /// The last node in this node.
    package internal(set) var lastChild = HTMLNode.none
    /// The node before this one in the same parent.
    package internal(set) var previous = HTMLNode.none
    /// The node after this one in the same parent.
    package internal(set) var next = HTMLNode.none
    /// The number of an element's first attribute, of a text's first piece, or a comment's offset.
    var start: Int32
    /// The number of attributes of an element, a text's last piece, or a comment's length.
    var count: Int32

    /// Creates a node without relatives.
    ///
    /// - Parameters:
    ///   - kind: the kind of the node.
    ///   - namespace: the namespace of an element.
    ///   - name: the name of an element.
    ///   - nameNumber: the number of an element's name.
    ///   - start: the first attribute or piece, or the offset of a comment.
    ///   - count: the number of attributes, the last piece, or the length of a comment.
    init(
        _ kind: Kind, namespace: Namespace = .html, name: HTMLName = .other,
        nameNumber: UInt32 = UInt32(HTMLName.other.rawValue), start: Int32 = 0, count: Int32 = 0
    ) {
        self.kind = kind
        self.namespace = namespace
        self.name = name
        self.nameNumber = nameNumber
        self.start = start
        self.count = count
    }

    /// Whether this is an element of HTML with a name.
    @inline(__always)
    package func isHTML(_ name: HTMLName) -> Bool { self.name == name && namespace == .html }
}
