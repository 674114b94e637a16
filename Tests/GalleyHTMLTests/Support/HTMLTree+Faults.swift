// SPDX-License-Identifier: Apache-2.0

@testable import GalleyHTML

extension HTMLTree {
    /// The faults of the links between the nodes.
    var faults: [String] {
        var faults: [String] = []
        var visited = 0
        var node: Int32? = 0
        while let place = node, visited <= nodes.count {
            visited += 1
            var previous = HTMLNode.none
            var child = nodes[Int(place)].firstChild
            while child != HTMLNode.none {
                if nodes[Int(child)].parent != place { faults.append("parent of \(child)") }
                if nodes[Int(child)].previous != previous { faults.append("before \(child)") }
                previous = child
                child = nodes[Int(child)].next
            }
            if nodes[Int(place)].lastChild != previous { faults.append("last of \(place)") }
            node = next(after: place, in: 0)
        }
        return visited > nodes.count ? faults + ["a cycle"] : faults
    }

    /// The number of nodes from the document to the deepest node.
    var depth: Int {
        var deepest = 0
        var node: Int32? = 0
        while let place = node {
            var depth = 0
            var above = place
            while above != HTMLNode.none {
                depth += 1
                above = nodes[Int(above)].parent
            }
            deepest = max(deepest, depth)
            node = next(after: place, in: 0)
        }
        return deepest
    }
}
