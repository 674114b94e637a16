// SPDX-License-Identifier: Apache-2.0

import GalleyCore

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
        checkShares(items)
    }

    /// Checks the thresholds of shares: because a share is at most 1, `> 13` was probably meant as
    /// `> 13%`.
    private mutating func checkShares(_ items: [ResolvedItem]) {
        let shares = items.flatMap { item in
            item.info.measures.filter { $0.kind == .share }.flatMap { measure in
                let name = "\(item.item.name.value).\(measure.name)"
                return measure.figureSuffixes.filter { $0 != ".documents" }.map { name + $0 }
            }
                + item.info.figures.filter { $0.kind == .share }
                .map { "\(item.item.name.value).\($0.name)" }
        }
        let known = Set(shares)
        for gate in file.gates where abs(gate.value.threshold) > 1 {
            switch gate.value.subject {
            case .figure(let name) where known.contains(name),
                .any(let name) where known.contains(name):
                faults.append(.shareThreshold(name, gate))
            default: break
            }
        }
    }

    /// Returns the names among which a similar name is searched: those of the same analyzer if
    /// there are any, otherwise the first 1000, so that the search is fast.
    static func near(_ name: String, _ names: [String]) -> [String] {
        let label = name.prefix { $0 != "." } + "."
        let own = names.filter { $0.hasPrefix(label) }
        return own.isEmpty ? Array(names.prefix(1000)) : own
    }

    /// Returns whether a name can be checked, which is not possible if its analyzer has a fault.
    func isOfKnownAnalyzer(_ name: String, _ items: [ResolvedItem]) -> Bool {
        let prefix = name.split(separator: ".", omittingEmptySubsequences: false).first ?? ""
        let isWritten = file.analyzers.contains { $0.name.value == prefix }
        return !isWritten || items.contains { $0.item.name.value == prefix && $0.isKnown }
    }
}
