// SPDX-License-Identifier: Apache-2.0

/// Which elements are not shown, as far as the page itself says it.
enum Visibility {
    /// Whether an element and everything in it is not shown.
    ///
    /// Elements such as `script`, pictures in SVG, the attribute `hidden`, closed dialogs, and the
    /// styles `display: none` and `visibility: hidden`. `aria-hidden` hides blocks, which are mostly
    /// closed menus and windows, but not what is in a line, which is mostly decoration that is seen.
    static func isHidden(_ number: Int32, _ tree: HTMLTree) -> Bool {
        let node = tree.nodes[Int(number)]
        guard node.kind == .element else { return node.kind == .content }
        if node.namespace != .html {
            return node.namespace == .svg
                || node.name == .annotation || node.name == .annotationXML
        }
        if node.name.isInvisible { return true }
        var isOpen = false
        for place in Int(node.start)..<Int(node.start + node.count) {
            let attribute = tree.attributes[place]
            let range = Int(attribute.start)..<Int(attribute.start + attribute.length)
            switch HTMLName(number: attribute.nameNumber) {
            case .hidden: return true
            case .style where range.count >= 12:
                if hides(tree.bytes, range) { return true }
            case .ariaHidden where node.name.isBlock && node.name != .body && node.name != .html:
                if tree.bytes[range].elementsEqual("true".utf8) { return true }
            case .open: isOpen = true
            default: break
            }
        }
        return node.name == .dialog && !isOpen
    }

    /// Whether a style contains a declaration that hides.
    private static func hides(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var declaration: [UInt8] = []
        for place in range {
            let byte = bytes[place].lowered
            if byte == UInt8(ascii: ";") {
                if isHiding(declaration) { return true }
                declaration.removeAll(keepingCapacity: true)
            } else if !byte.isHTMLSpace, declaration.count < 40 {
                declaration.append(byte)
            }
        }
        return isHiding(declaration)
    }

    private static func isHiding(_ declaration: [UInt8]) -> Bool {
        declaration.starts(with: "display:none".utf8)
            || declaration.starts(with: "visibility:hidden".utf8)
    }
}
