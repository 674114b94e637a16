// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Checks the marks that analyzers leave for each other, and determines in which order analyzers
/// run.
extension PlanBuilder {
    /// Determines which parts of the texts each analyzer examines.
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
        // A missing plug-in may be what leaves the mark, so only the missing plug-in is reported.
        guard !file.lacksPlugin else { return }
        let known = context.readerMarks + items.flatMap(\.info.leavesMarks)
        let user = resolved.item.name.value
        for label in resolved.only + resolved.except where !known.contains(label.value) {
            report(label, known, user: nil)
        }
        for label in resolved.used where !known.contains(label.value) {
            report(label, known, user: user)
        }
    }

    /// Records the fault of a mark that neither a reader nor an analyzer leaves.
    ///
    /// - Parameter user: the analyzer that declares that it uses the mark; nil if the pipeline
    ///   names the mark.
    private mutating func report(_ label: Located<String>, _ known: [String], user: String?) {
        guard !faults.isFull else { return }
        let marker = context.registry.entries.first { $0.info.leavesMarks.contains(label.value) }
        faults.append(.unknownMark(label, known: known, marker: marker?.info.id, user: user))
    }

    /// Returns the range in the file because of which an analyzer skips repeats; nil if the
    /// analyzer does not skip repeats.
    private mutating func repeatsPlace(
        _ resolved: ResolvedItem, among items: [ResolvedItem]
    ) -> YAMLRange? {
        let marksRepeats = { (item: ResolvedItem) in
            item.info.leavesMarks.contains { MarkSelection.repeats.contains($0) }
        }
        let isMarked = items.contains(where: marksRepeats)
        if let repeats = resolved.item.repeats {
            guard repeats.value == .once else { return nil }
            if isMarked { return repeats.range }
            let marker = context.registry.entries.first {
                $0.info.leavesMarks.contains { MarkSelection.repeats.contains($0) }
            }
            faults.append(.repeatsUnmarked(at: repeats.range, marker: marker?.info.id))
            return nil
        }
        let readsAll = resolved.analyzer?.includesRepeatsByDefault ?? true
        return isMarked && !readsAll && !marksRepeats(resolved) ? resolved.item.id.range : nil
    }

    /// Returns the indices of the items in the order in which they run.
    ///
    /// An item runs after the items whose marks or measures it uses; otherwise the order of the
    /// file is kept.
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
        let own = items[index].info.leavesMarks
        for label in items[index].only + items[index].except where own.contains(label.value) {
            faults.append(.ownMark(label, of: items[index].item.name.value))
        }
        return Set(
            items.indices.filter { other in
                other != index
                    && (!needed.isDisjoint(with: items[other].info.leavesMarks)
                        || items[index].needs(items[other]))
            })
    }

    /// Follows the dependencies of the first waiting item until they form a cycle, and records the
    /// fault.
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
        if cycle.contains(where: { !items[$0].info.needsMeasures.isEmpty }) {
            reportMeasureCycle(cycle.map { items[$0] })
            return
        }
        let links = cycle.compactMap { index -> Located<String>? in
            let waits = items[index].needed.first { label in
                cycle.contains { $0 != index && items[$0].info.leavesMarks.contains(label.value) }
            }
            return waits
        }
        faults.append(.markCycle(cycle.map { items[$0].item.name.value }, links))
    }
}

/// Checks the measures that analyzers read from other analyzers.
extension PlanBuilder {
    mutating func checkNeeds(of items: [ResolvedItem]) {
        let measures = items.flatMap { item in
            item.info.measures.map { "\(item.item.name.value).\($0.name)" }
        }
        for item in items {
            checkSettings(of: item)
            let needs = item.info.needsMeasures + item.needsOfValidOptions
            for need in needs where !faults.isFull {
                if let fault = fault(of: need, item, items, measures) { faults.append(fault) }
            }
        }
    }

    /// Checks that `needs` contains only measures that the analyzer reads.
    private mutating func checkSettings(of item: ResolvedItem) {
        guard item.isKnown, !item.item.needs.isEmpty else { return }
        let names = item.info.needsMeasures.map(\.name)
        for setting in item.item.needs
        where !names.contains(setting.value.declared) && !faults.isFull {
            faults.append(
                .unknownNeed(
                    setting.value.declared, at: setting.range, of: item.info.id, names: names))
        }
    }

    private func fault(
        of need: NeededMeasure, _ item: ResolvedItem, _ items: [ResolvedItem],
        _ measures: [String]
    ) -> Diagnostic? {
        let name = item.name(of: need)
        if item.analyzer(of: need) == item.item.name.value {
            return .ownMeasure(shown(need, item), at: range(of: need, item))
        }
        guard !measures.contains(name), isOfKnownAnalyzer(name, items) else { return nil }
        return .unknownMeasure(
            shown(need, item), at: range(of: need, item),
            measures: Self.near(name, measures), help: help(for: need, item, items))
    }

    /// Returns advice for a missing measure that an analyzer needs by its own declaration; nil if
    /// the pipeline file names the measure.
    private func help(
        for need: NeededMeasure, _ item: ResolvedItem, _ items: [ResolvedItem]
    ) -> String? {
        guard item.given(need) == nil, !isWritten(need, item) else { return nil }
        let owner = need.analyzer
        let user = item.item.name.value.quoted
        let twin = items.first { other in
            other.item.id.value == owner && other.item.name.value != owner
                && other.info.measures.contains { $0.name == need.measure }
        }
        if let twin {
            let label = twin.item.name.value
            return "\(user) needs it: write 'needs: { \(need.name): \(label).\(need.measure) }'"
        }
        if items.contains(where: { $0.item.name.value == owner }) {
            return "\(user) needs it, but \(owner.quoted) does not have it with these options"
        }
        return context.registry[owner] != nil
            ? "\(user) needs it: add \(owner.quoted) to 'analyzers'"
            : "\(user) needs it: set another measure by 'needs: { \(need.name): label.measure }'"
    }

    /// Returns whether the name of a measure is written in an option of the pipeline.
    private func isWritten(_ need: NeededMeasure, _ item: ResolvedItem) -> Bool {
        guard case .key(let key)? = need.path.first else { return false }
        return item.item.options.contains { $0.key == key }
    }

    /// Records the fault of analyzers that wait for each other's measures, with the ranges of the
    /// measures' names.
    mutating func reportMeasureCycle(_ items: [ResolvedItem]) {
        let links = items.compactMap { item -> Located<String>? in
            let need = item.info.needsMeasures.first { need in
                items.contains { $0.item.name.value == item.analyzer(of: need) }
            }
            return need.map { Located(value: shown($0, item), range: range(of: $0, item)) }
        }
        faults.append(.measureCycle(items.map(\.item.name.value), links))
    }

    /// Returns the name of a measure, or the text in the pipeline if that text contains a variable.
    private func shown(_ need: NeededMeasure, _ item: ResolvedItem) -> String {
        if let given = item.given(need) { return given.written ?? given.value }
        guard case .key(let key)? = need.path.first,
            let option = item.item.options.first(where: { $0.key == key })
        else { return need.name }
        let node = option.value.node(at: need.path.dropFirst())
        return node.holdsVariable ? node.scalar?.written ?? option.key : need.name
    }

    /// Returns the range in which the pipeline names a measure.
    private func range(of need: NeededMeasure, _ item: ResolvedItem) -> YAMLRange {
        if let given = item.given(need) { return given.range }
        guard case .key(let key)? = need.path.first,
            let option = item.item.options.first(where: { $0.key == key })
        else { return item.item.id.range }
        return source.range(
            of: need.bytes, in: option.value.node(at: need.path.dropFirst()))
    }
}
