// SPDX-License-Identifier: Apache-2.0

/// The element `selectedcontent`, which shows the content of the selected option.
///
/// Browsers copy the content when an option ends; here this is done once, after the document.
extension TreeBuilder {
    /// Copies the content of the selected option into the first `selectedcontent` of each `select`.
    mutating func fillSelectedContents() {
        var filled: Set<Int32> = []
        for target in selectedContents {
            guard let select = selectAround(target), filled.insert(select).inserted,
                let option = selectedOption(in: select)
            else { continue }
            copyChildren(of: option, to: target)
        }
    }

    private func selectAround(_ node: Int32) -> Int32? {
        var place = tree.nodes[Int(node)].parent
        while place != HTMLNode.none {
            if tree.nodes[Int(place)].isHTML(.select) { return place }
            place = tree.nodes[Int(place)].parent
        }
        return nil
    }

    /// The last option that has the attribute `selected`, or else the first option.
    private mutating func selectedOption(in select: Int32) -> Int32? {
        var first: Int32?
        var selected: Int32?
        var node = tree.next(after: select, in: select)
        while let place = node, repairSteps > 0 {
            repairSteps -= 1
            if tree.nodes[Int(place)].isHTML(.option) {
                first = first ?? place
                if tree.value(.selected, of: place) != nil { selected = place }
            }
            node = tree.next(after: place, in: select)
        }
        return selected ?? first
    }

    private mutating func copyChildren(of option: Int32, to target: Int32) {
        var copies: [Int32: Int32] = [option: target]
        var node = tree.next(after: option, in: option)
        while let place = node, place != target, repairSteps > 0 {
            repairSteps -= 1
            let old = tree.nodes[Int(place)]
            let copy = tree.add(
                HTMLNode(
                    old.kind, namespace: old.namespace, name: old.name,
                    nameNumber: old.nameNumber, start: old.start, count: old.count))
            copies[place] = copy
            tree.append(copy, to: copies[old.parent] ?? target)
            node = tree.next(after: place, in: option)
        }
    }
}
