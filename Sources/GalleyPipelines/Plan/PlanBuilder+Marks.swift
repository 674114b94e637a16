// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Checks the marks that analyzers leave for each other and puts the analyzers in order.
extension PlanBuilder {
    /// Works out what parts of the texts every analyzer looks at.
    mutating func select(_ items: inout [ResolvedItem]) {
        for index in items.indices {
            items[index].only = items[index].item.only
            items[index].except = items[index].item.except
            checkLabels(of: items[index], among: items)
            guard let place = repeatsPlace(items[index], among: items) else { continue }
            for label in MarkSelection.repeats
            where !items[index].except.contains(where: { $0.value == label }) {
                items[index].except.append(Located(value: label, range: place))
            }
        }
    }

    private mutating func checkLabels(of resolved: ResolvedItem, among items: [ResolvedItem]) {
        let known = context.readerMarks + items.flatMap(\.info.leaves)
        for label in resolved.only + resolved.except where !known.contains(label.value) {
            guard !faults.isFull else { return }
            let markers = context.registry.entries.filter { $0.info.leaves.contains(label.value) }
            faults.append(
                .unknownMark(label, known: known, marker: markers.first?.info.id))
        }
    }

    /// Where it is said that repeats are left out, if they are.
    private mutating func repeatsPlace(
        _ resolved: ResolvedItem, among items: [ResolvedItem]
    ) -> YAMLRange? {
        let marksRepeats = { (item: ResolvedItem) in
            item.info.leaves.contains { MarkSelection.repeats.contains($0) }
        }
        let isMarked = items.contains(where: marksRepeats)
        if let repeats = resolved.item.repeats {
            guard repeats.value == .once else { return nil }
            if isMarked { return repeats.range }
            let marker = context.registry.entries.first {
                $0.info.leaves.contains { MarkSelection.repeats.contains($0) }
            }
            faults.append(.repeatsUnmarked(at: repeats.range, marker: marker?.info.id))
            return nil
        }
        let readsAll = resolved.analyzer?.readsRepeats ?? true
        return isMarked && !readsAll && !marksRepeats(resolved) ? resolved.item.id.range : nil
    }

    /// Indices of the items, those that leave marks before those that use them; otherwise in the
    /// order of the file.
    mutating func order(_ items: [ResolvedItem]) -> [Int] {
        let before = items.indices.map { predecessors(of: $0, among: items) }
        var order: [Int] = []
        var placed: Set<Int> = []
        while order.count < items.count {
            let next = items.indices.first {
                !placed.contains($0) && before[$0].isSubset(of: placed)
            }
            guard let next else {
                reportCycle(items, before: before, placed: placed)
                return Array(items.indices)
            }
            order.append(next)
            placed.insert(next)
        }
        return order
    }

    private mutating func predecessors(of index: Int, among items: [ResolvedItem]) -> Set<Int> {
        let needed = Set(items[index].needed.map(\.value))
        let own = items[index].info.leaves
        for label in items[index].only + items[index].except where own.contains(label.value) {
            faults.append(.ownMark(label, of: items[index].item.name.value))
        }
        return Set(
            items.indices.filter { other in
                other != index
                    && (!needed.isDisjoint(with: items[other].info.leaves)
                        || items[index].needs(items[other]))
            })
    }

    /// Walks back from the first item that waits until the walk meets itself.
    private mutating func reportCycle(
        _ items: [ResolvedItem], before: [Set<Int>], placed: Set<Int>
    ) {
        var path: [Int] = []
        var current = items.indices.first { !placed.contains($0) }
        while let index = current, !path.contains(index) {
            path.append(index)
            current = before[index].subtracting(placed).min()
        }
        guard let start = current, let first = path.firstIndex(of: start) else { return }
        let cycle = path[first...].sorted()
        if cycle.contains(where: { !items[$0].info.needs.isEmpty }) {
            reportMeasureCycle(cycle.map { items[$0] })
            return
        }
        let links = cycle.compactMap { index -> Located<String>? in
            let waits = items[index].needed.first { label in
                cycle.contains { $0 != index && items[$0].info.leaves.contains(label.value) }
            }
            return waits
        }
        faults.append(.markCycle(cycle.map { items[$0].item.name.value }, links))
    }
}
