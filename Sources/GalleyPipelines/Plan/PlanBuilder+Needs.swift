// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Checks the measures that analyzers read of each other.
extension PlanBuilder {
    mutating func checkNeeds(of items: [ResolvedItem]) {
        let measures = items.flatMap { item in
            item.info.measures.map { "\(item.item.name.value).\($0.name)" }
        }
        for item in items {
            for need in item.info.needs where !faults.isFull {
                if let fault = fault(of: need, item, items, measures) { faults.append(fault) }
            }
        }
    }

    private func fault(
        of need: NeededMeasure, _ item: ResolvedItem, _ items: [ResolvedItem],
        _ measures: [String]
    ) -> Diagnostic? {
        if need.analyzer == item.item.name.value {
            return .ownMeasure(shown(need, item), at: range(of: need, item))
        }
        guard !measures.contains(need.name), isOfKnownAnalyzer(need.name, items) else { return nil }
        return .unknownMeasure(
            shown(need, item), at: range(of: need, item), measures: Self.near(need.name, measures))
    }

    /// Names the analyzers that wait for each other, and where each asks for the next.
    mutating func reportMeasureCycle(_ items: [ResolvedItem]) {
        let links = items.compactMap { item -> Located<String>? in
            let need = item.info.needs.first { need in
                items.contains { $0.item.name.value == need.analyzer }
            }
            return need.map { Located(value: shown($0, item), range: range(of: $0, item)) }
        }
        faults.append(.measureCycle(items.map(\.item.name.value), links))
    }

    /// The name of a measure, or what the pipeline writes that has it from the environment.
    private func shown(_ need: NeededMeasure, _ item: ResolvedItem) -> String {
        guard case .key(let key)? = need.path.first,
            let option = item.item.options.first(where: { $0.key == key })
        else { return need.name }
        let node = option.value.node(at: need.path.dropFirst())
        return node.holdsVariable ? node.scalar?.written ?? option.key : need.name
    }

    /// Where the pipeline names a measure.
    private func range(of need: NeededMeasure, _ item: ResolvedItem) -> YAMLRange {
        guard case .key(let key)? = need.path.first,
            let option = item.item.options.first(where: { $0.key == key })
        else { return item.item.id.range }
        return source.range(
            of: need.bytes, in: option.value.node(at: need.path.dropFirst()))
    }
}
