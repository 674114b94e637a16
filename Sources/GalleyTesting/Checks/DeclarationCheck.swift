// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Checks that names are in snake_case and unique, and that everything has a summary.
struct DeclarationCheck {
    let info: AnalyzerInfo

    func failures() -> [ConformanceFailure] {
        (faultsOfNames + faultsOfSummaries + faultsOfVersion).map {
            ConformanceFailure(.declaration, $0)
        }
    }

    private var faultsOfNames: [String] {
        let rules = info.rules.map { (kind: "rule", name: $0.id) }
        let measures = info.measures.map { (kind: "measure", name: $0.name) }
        let marks = (info.leavesMarks + info.usesMarks).map { (kind: "mark", name: $0) }
        let figures = info.figures.map { (kind: "figure", name: $0.name) }
        let names = [(kind: "id", name: info.id)] + rules + measures + marks + figures
        let odd = names.filter { !$0.name.isSnakeCase }
        return odd.map { "the \($0.kind) '\($0.name)' is not in snake_case" }
            + info.figureNames.repeated.map { "two figures are called '\($0)'" }
            + info.leavesMarks.repeated.map { "the mark '\($0)' is declared twice" }
    }

    private var faultsOfSummaries: [String] {
        let summaries =
            [("analyzer", info.id, info.summary)]
            + info.rules.map { ("rule", $0.id, $0.summary) }
            + info.measures.map { ("measure", $0.name, $0.summary) }
            + info.figures.map { ("figure", $0.name, $0.summary) }
        return summaries.filter { $0.2.isEmpty }.map { "the \($0.0) '\($0.1)' has no summary" }
    }

    private var faultsOfVersion: [String] {
        info.version > 0 ? [] : ["the version is \(info.version), expected 1 or more"]
    }
}

extension [String] {
    /// The repeated texts, each listed once, in the order in which they are first repeated.
    var repeated: [String] {
        var seen: [String: Int] = [:]
        return filter { text in
            seen[text, default: 0] += 1
            return seen[text] == 2
        }
    }
}
