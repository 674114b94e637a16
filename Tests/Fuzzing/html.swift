// SPDX-License-Identifier: Apache-2.0
// Parses any bytes as HTML, as a document and as fragments, checks the tree, and reads its blocks.

/// Called by libFuzzer with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzHTML(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    _ = HTMLEncoding(sniffing: bytes)
    check(HTMLParser(isScripting: size % 2 == 0).parse(bytes))
    let names = ["div", "table", "tr", "select", "template", "title", "script", "frameset"]
    check(HTMLParser().parse(bytes, in: names[size % names.count]))
    check(HTMLParser().parse(bytes, in: size % 2 == 0 ? "desc" : "g", .svg))
    let page = HTMLPage(bytes)
    precondition((page.blocks.last?.range.upperBound ?? 0) == page.text.count, "text after the end")
    return 0
}

/// Stands for the weights, which are in a module that this program does not have.
enum ContentWeightsKernel {
    static let table = Array("bias\t0\n".utf8)
}

/// Stops if the links between the nodes of a tree are wrong.
private func check(_ tree: HTMLTree) {
    var visited = 0
    var node: Int32? = 0
    while let place = node {
        visited += 1
        precondition(visited <= tree.nodes.count, "a cycle")
        var previous = HTMLNode.none
        var child = tree.nodes[Int(place)].firstChild
        while child != HTMLNode.none {
            precondition(tree.nodes[Int(child)].parent == place, "a wrong parent")
            precondition(tree.nodes[Int(child)].previous == previous, "a wrong neighbour")
            previous = child
            child = tree.nodes[Int(child)].next
        }
        precondition(tree.nodes[Int(place)].lastChild == previous, "a wrong last child")
        _ = tree.text(of: place)
        node = tree.next(after: place, in: 0)
    }
}
