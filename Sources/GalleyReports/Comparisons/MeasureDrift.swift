// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The change of a measure over the documents for which both runs have a value.
struct MeasureDrift: Sendable {
    /// A document whose value changed.
    struct Move: Sendable {
        let id: ExactText
        let before: Double
        let after: Double

        var change: Double { after - before }
    }

    private static let listed = 10

    let name: String
    let title: String
    let decimals: Int
    private let isShare: Bool
    /// The number of documents for which both runs have the measure.
    private(set) var documents = 0
    /// The number of documents whose value rose.
    private(set) var rose = 0
    /// The number of documents whose value fell.
    private(set) var fell = 0
    /// The documents that changed most; equal changes are ordered by id.
    private(set) var moves: [Move] = []
    private var sumBefore = FixedPoint.zero
    private var sumAfter = FixedPoint.zero

    init(_ measure: Measure, of label: String) {
        name = "\(label).\(measure.name)"
        title = measure.summary
        decimals = measure.decimals
        if case .share = measure.kind { isShare = true } else { isShare = false }
    }

    mutating func add(_ id: ExactText, before: Double, after: Double) {
        guard let first = FixedPoint(before), let second = FixedPoint(after) else { return }
        documents += 1
        sumBefore += first
        sumAfter += second
        guard before != after else { return }
        if before < after { rose += 1 } else { fell += 1 }
        let move = Move(id: id, before: before, after: after)
        let place = moves.firstIndex { Self.precedes(move, $0) } ?? moves.count
        guard place < Self.listed else { return }
        moves.insert(move, at: place)
        if moves.count > Self.listed { moves.removeLast() }
    }

    private static func precedes(_ first: Move, _ second: Move) -> Bool {
        let (one, other) = (first.change.magnitude, second.change.magnitude)
        return one == other ? first.id < second.id : one > other
    }

    /// Whether the value of any document changed.
    var hasMoved: Bool { rose + fell > 0 }

    var meanBefore: ReportValue { mean(sumBefore) }
    var meanAfter: ReportValue { mean(sumAfter) }

    /// The change of the mean.
    var change: ReportValue {
        guard documents > 0 else { return .missing }
        return difference((sumAfter.value - sumBefore.value) / Double(documents))
    }

    /// A change as a report value; changes of shares are in percentage points.
    func difference(_ change: Double) -> ReportValue {
        isShare
            ? .number(change * 100, decimals: 2) : .number(change, decimals: shown)
    }

    /// The value of one document as a report value.
    func value(_ number: Double) -> ReportValue {
        isShare ? .share(number) : .number(number, decimals: decimals)
    }

    private func mean(_ sum: FixedPoint) -> ReportValue {
        guard documents > 0 else { return .missing }
        let mean = sum.value / Double(documents)
        return isShare ? .share(mean) : .number(mean, decimals: shown)
    }

    /// The number of decimals of means: at least two, even for counts.
    private var shown: Int { max(decimals, 2) }
}
