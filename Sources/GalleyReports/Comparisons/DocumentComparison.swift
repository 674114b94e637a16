// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Compares the documents of two runs, which are matched by their ids.
///
/// All documents of the first run are added before those of the second run. The ids and measures of
/// the first run are kept in memory. If an id occurs several times, its documents are matched in
/// their order.
struct DocumentComparison: Sendable {
    private static let listed = 50

    /// The changes of each measure, in the order of the analyzers.
    private(set) var drifts: [MeasureDrift]
    /// The ids of the first documents that only the second run has, in the order of that run.
    private(set) var came: [String] = []
    /// The number of documents that only the second run has.
    private(set) var cameCount = 0
    /// The number of documents that both runs have.
    private(set) var matched = 0

    private let numbers: [String: Int]
    /// The first unmatched row of each id; `next` links the rows of the same id into a chain.
    private var rows: [ExactText: Int] = [:]
    private var next: [Int] = []
    /// The last row of each chain, indexed by the first row of the chain.
    private var last: [Int] = []
    private var ids: [ExactText] = []
    private var isMatched: [Bool] = []
    private var values: [Double] = []

    init(_ labels: [String], _ before: RunSide, _ after: RunSide) {
        drifts = labels.flatMap { label in
            let old = Set((before.measures[label] ?? []).map(\.name))
            return (after.measures[label] ?? []).filter { old.contains($0.name) }
                .map { MeasureDrift($0, of: label) }
        }
        numbers = Dictionary(zip(drifts.map(\.name), 0...), uniquingKeysWith: { first, _ in first })
    }

    /// Adds a document of the first run.
    mutating func addBefore(_ id: String, _ measures: [(name: String, value: Double)]) {
        let row = ids.count
        ids.append(ExactText(id))
        isMatched.append(false)
        next.append(-1)
        last.append(row)
        if let first = rows[ids[row]] {
            next[last[first]] = row
            last[first] = row
        } else {
            rows[ids[row]] = row
        }
        values += self.values(of: measures)
    }

    /// Adds a document of the second run.
    mutating func addAfter(_ id: String, _ measures: [(name: String, value: Double)]) {
        let id = ExactText(id)
        guard let row = rows[id] else {
            cameCount += 1
            if came.count < Self.listed { came.append(id.text) }
            return
        }
        matched += 1
        isMatched[row] = true
        let following = next[row]
        if following >= 0 { last[following] = last[row] }
        rows[id] = following >= 0 ? following : nil
        let start = row * drifts.count
        for (index, value) in self.values(of: measures).enumerated() {
            let before = values[start + index]
            if !before.isNaN, !value.isNaN { drifts[index].add(id, before: before, after: value) }
        }
    }

    /// The documents that only the first run has: the first of their ids (at most `listed`) in the
    /// order of that run, and the number of these documents.
    var gone: (list: [String], count: Int) {
        let rows = isMatched.indices.lazy.filter { !isMatched[$0] }
        return (rows.prefix(Self.listed).map { ids[$0].text }, isMatched.count { !$0 })
    }

    /// A document's value for each measure that both runs have; NaN if the document lacks the
    /// measure.
    private func values(of measures: [(name: String, value: Double)]) -> [Double] {
        var values = Array(repeating: Double.nan, count: drifts.count)
        for measure in measures {
            if let number = numbers[measure.name] { values[number] = measure.value }
        }
        return values
    }
}
