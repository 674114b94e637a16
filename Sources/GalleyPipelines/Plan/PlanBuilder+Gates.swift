// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Checks that the names in gates are names of figures or measures of the analyzers.
extension PlanBuilder {
    mutating func checkGates(_ items: [ResolvedItem]) {
        let declared = items.flatMap { item in
            item.info.figureNames.map { "\(item.item.name.value).\($0)" }
        }
        let figures = declared + Accounts.figureNames
        let measures = items.flatMap { item in
            item.info.measures.map { "\(item.item.name.value).\($0.name)" }
        }
        let (knownFigures, knownMeasures) = (Set(figures), Set(measures))
        for gate in file.gates {
            switch gate.value.subject {
            case .figure(let name)
            where !knownFigures.contains(name) && isOfKnownAnalyzer(name, items):
                faults.append(
                    .unknownFigure(
                        gate.written ?? name, at: gate.range, figures: Self.near(name, figures)))
            case .any(let name)
            where !knownMeasures.contains(name) && isOfKnownAnalyzer(name, items):
                faults.append(
                    .unknownMeasure(
                        gate.written ?? name, at: gate.range, measures: Self.near(name, measures)))
            default: break
            }
        }
        let kinds = FigureKinds(items)
        checkShares(kinds)
        checkPercentages(kinds)
    }

    /// Checks the thresholds of shares: because a share is at most 1, `> 13` was probably meant as
    /// `> 13%`.
    private mutating func checkShares(_ kinds: FigureKinds) {
        for gate in file.gates where abs(gate.value.threshold) > 1 {
            let name = gate.value.subject.name
            if kinds.shares.contains(name) { faults.append(.shareThreshold(name, gate)) }
        }
    }

    /// Checks that counts are not compared with percentages: as 5% is 0.05, every count from 1 on
    /// would be greater than 5%.
    private mutating func checkPercentages(_ kinds: FigureKinds) {
        for gate in file.gates where gate.value.isPercentage {
            let name = gate.value.subject.name
            guard kinds.isCount(gate.value.subject) else { continue }
            let shares = kinds.shares.sorted { ExactText($0) < ExactText($1) }
            faults.append(.countPercentage(name, gate, shares: Self.own(name, shares)))
        }
    }

    /// Returns the names among which a similar name is searched: those of the same analyzer if
    /// there are any, otherwise the first 1000, so that the search is fast.
    static func near(_ name: String, _ names: [String]) -> [String] {
        let own = own(name, names)
        return own.isEmpty ? Array(names.prefix(1000)) : own
    }

    /// Returns the names that belong to the same analyzer as a name.
    private static func own(_ name: String, _ names: [String]) -> [String] {
        let label = ExactText(name.prefix { $0 != "." } + ".")
        return names.filter { ExactText($0).hasPrefix(label.text) }
    }

    /// Returns whether a name can be checked, which is not possible if its analyzer has a fault.
    func isOfKnownAnalyzer(_ name: String, _ items: [ResolvedItem]) -> Bool {
        let prefix = name.split(separator: ".", omittingEmptySubsequences: false).first ?? ""
        let isWritten = file.analyzers.contains { $0.name.value == prefix }
        return !isWritten || items.contains { $0.item.name.value == prefix && $0.isKnown }
    }
}

/// The full names of the figures and measures that are counts or shares.
private struct FigureKinds {
    private(set) var shares: Set<String> = []
    private var counts: Set<String> = []
    private var countMeasures: Set<String> = []

    init(_ items: [ResolvedItem]) {
        counts = Set(Accounts.figureNames)
        for item in items { add(item.info, item.item.name.value + ".") }
    }

    private mutating func add(_ info: AnalyzerInfo, _ prefix: String) {
        for measure in info.measures {
            let names = measure.figureSuffixes.map { prefix + measure.name + $0 }
            counts.insert(prefix + measure.name + ".documents")
            switch measure.kind {
            case .count:
                counts.formUnion(names)
                countMeasures.insert(prefix + measure.name)
            case .share: shares.formUnion(names.filter { !counts.contains($0) })
            case .number: break
            }
        }
        for rule in info.rules {
            counts.formUnion([prefix + rule.id, prefix + rule.id + ".documents"])
        }
        for figure in info.figures {
            switch figure.kind {
            case .count: counts.insert(prefix + figure.name)
            case .share: shares.insert(prefix + figure.name)
            }
        }
    }

    func isCount(_ subject: Gate.Subject) -> Bool {
        switch subject {
        case .figure(let name): counts.contains(name)
        case .any(let measure): countMeasures.contains(measure)
        }
    }
}

extension Gate.Subject {
    /// The name of the figure or measure.
    fileprivate var name: String {
        switch self {
        case .figure(let name), .any(let name): name
        }
    }
}
