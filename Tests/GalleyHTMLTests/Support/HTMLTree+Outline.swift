// SPDX-License-Identifier: Apache-2.0

@testable import GalleyHTML

extension HTMLTree {
    /// The tree in the notation of the tree-construction tests of html5lib, as bytes.
    ///
    /// - Parameter isFragment: whether only the children of the root are written.
    func outline(isFragment: Bool = false) -> [UInt8] {
        var output: [UInt8] = []
        var stack: [(node: Int32, depth: Int)] = []
        func pushChildren(_ node: Int32, _ depth: Int) {
            var child = nodes[Int(node)].lastChild
            while child != HTMLNode.none {
                stack.append((child, depth))
                child = nodes[Int(child)].previous
            }
        }
        pushChildren(isFragment ? nodes[0].lastChild : 0, 0)
        while let (node, depth) = stack.popLast() {
            output += Array("| ".utf8) + [UInt8](repeating: 0x20, count: 2 * depth)
            output += line(of: node, depth) + [0x0A]
            pushChildren(node, depth + 1)
        }
        return output
    }

    private func line(of node: Int32, _ depth: Int) -> [UInt8] {
        switch nodes[Int(node)].kind {
        case .document: []
        case .content: Array("content".utf8)
        case .text: Array("\"".utf8) + text(of: node) + Array("\"".utf8)
        case .comment: Array("<!-- ".utf8) + text(of: node) + Array(" -->".utf8)
        case .doctype: doctypeLine(doctype(of: node))
        case .element: elementLines(node, depth)
        }
    }

    private func doctypeLine(_ doctype: HTMLDoctype) -> [UInt8] {
        var line = Array("<!DOCTYPE ".utf8) + (doctype.name ?? [])
        if doctype.publicID != nil || doctype.systemID != nil {
            for identifier in [doctype.publicID, doctype.systemID] {
                line += Array(" \"".utf8) + (identifier ?? []) + Array("\"".utf8)
            }
        }
        return line + Array(">".utf8)
    }

    private func elementLines(_ node: Int32, _ depth: Int) -> [UInt8] {
        let prefix =
            switch nodes[Int(node)].namespace {
            case .html: ""
            case .mathML: "math "
            case .svg: "svg "
            }
        var lines = Array("<\(prefix)".utf8) + name(of: node) + Array(">".utf8)
        let indent = Array("\n| ".utf8) + [UInt8](repeating: 0x20, count: 2 * depth + 2)
        let texts = attributes(of: node).map { attribute in
            shownName(attribute) + Array("=\"".utf8) + value(of: attribute) + Array("\"".utf8)
        }
        for text in texts.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            lines += indent + text
        }
        return lines
    }

    private func shownName(_ attribute: HTMLAttribute) -> [UInt8] {
        let name = Array(name(of: attribute))
        guard attribute.isPrefixed else { return name }
        if name.elementsEqual("xmlns".utf8) { return Array("xmlns xmlns".utf8) }
        return name.map { $0 == UInt8(ascii: ":") ? 0x20 : $0 }
    }
}
