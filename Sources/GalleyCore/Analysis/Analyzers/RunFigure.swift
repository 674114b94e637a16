// SPDX-License-Identifier: Apache-2.0

/// A number that an analyzer states of a whole run or group, and of no single document.
///
/// What documents have in common cannot be summed up from their measures: how many lines recur,
/// how many documents are copies of others. Its section gives the value; gates compare it.
public struct RunFigure: Sendable, Hashable {
    /// What sort of number a figure is.
    public enum Kind: Sendable, Hashable {
        /// A whole number.
        case count
        /// A part of a whole from 0 to 1.
        case share
    }

    /// The name, in snake_case; the report calls it `analyzer.name`.
    public let name: String
    /// What is counted, in one sentence.
    public let summary: String
    /// What sort of number it is.
    public let kind: Kind

    /// Declares a whole number.
    public static func count(_ name: String, _ summary: String) -> RunFigure {
        RunFigure(name: name, summary: summary, kind: .count)
    }

    /// Declares a part of a whole.
    public static func share(_ name: String, _ summary: String) -> RunFigure {
        RunFigure(name: name, summary: summary, kind: .share)
    }
}

extension Measure {
    /// The endings of the figures that every measure gives, besides the bare name.
    public static let statistics = [".mean", ".median", ".p90", ".min", ".max", ".documents"]

    /// The endings of this measure's figures; the bare name ("") is the sum or the pooled share.
    public var figureSuffixes: [String] {
        switch kind {
        case .count, .share: [""] + Self.statistics
        case .number: Self.statistics
        }
    }

    /// The figures of this measure, named by their endings.
    func figures(_ statistics: Statistics) -> [Figure] {
        let values: [(String, ReportValue)] = [
            (".mean", value(statistics.mean, isMean: true)),
            (".median", value(statistics.median, isMean: true)),
            (".p90", value(statistics.quantile(9, of: 10), isMean: true)),
            (".min", value(statistics.min)),
            (".max", value(statistics.max)),
            (".documents", .count(statistics.count)),
        ]
        return bare(statistics) + values.map { Figure($0.0, $0.1) }
    }

    private func bare(_ statistics: Statistics) -> [Figure] {
        switch kind {
        case .count: [Figure("", .count(statistics.part))]
        case .share: [Figure("", statistics.pooled.map { .share($0) } ?? .missing)]
        case .number: []
        }
    }

    private func value(_ number: Double?, isMean: Bool = false) -> ReportValue {
        guard let number else { return .missing }
        return switch kind {
        case .count: isMean ? .number(number, decimals: 2) : .count(Int(number))
        case .share: .share(number)
        case .number(let decimals): .number(number, decimals: decimals)
        }
    }
}
