// SPDX-License-Identifier: Apache-2.0

/// A number that an analyzer computes for a whole run or group, but not for single documents.
///
/// It is for properties of many documents that are not sums of measures, such as the number of
/// lines that recur or the number of documents that are copies of others. The analyzer's section
/// contains the value, and a gate can compare the value with a threshold.
public struct FigureDeclaration: Sendable, Hashable {
    /// The kind of number.
    public enum Kind: Sendable, Hashable {
        /// A whole number.
        case count
        /// A part divided by its whole, from 0 to 1.
        case share
    }

    /// The name, in snake_case; its full name in reports is `analyzer.name`.
    public let name: String
    /// One sentence on what is counted.
    public let summary: String
    /// The kind of number.
    public let kind: Kind

    /// Declares a whole number.
    public static func count(_ name: String, _ summary: String) -> FigureDeclaration {
        FigureDeclaration(name: name, summary: summary, kind: .count)
    }

    /// Declares a share: a part divided by its whole, from 0 to 1.
    public static func share(_ name: String, _ summary: String) -> FigureDeclaration {
        FigureDeclaration(name: name, summary: summary, kind: .share)
    }
}

extension Measure {
    /// The suffixes of the figures that exist for every kind of measure, such as `.mean` for the
    /// mean.
    public static let statistics = [".mean", ".median", ".p90", ".min", ".max", ".documents"]

    /// The suffixes of this measure's figures; the figure with the empty suffix is the sum or the
    /// pooled share.
    public var figureSuffixes: [String] {
        switch kind {
        case .count, .share: [""] + Self.statistics
        case .number: Self.statistics
        }
    }

    /// Returns the figures of this measure; the name of each figure is only its suffix, such as
    /// `.mean`.
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
        case .share: [Figure("", statistics.pooledValue)]
        case .number: []
        }
    }

    private func value(_ number: Double?, isMean: Bool = false) -> ReportValue {
        guard let number else { return .missing }
        return switch kind {
        case .count: isMean ? .mean(number) : .count(Int(number))
        case .share: .share(number)
        case .number(let decimals):
            isMean ? .mean(number, decimals: decimals) : .number(number, decimals: decimals)
        }
    }
}
