// SPDX-License-Identifier: Apache-2.0

/// A number that an analyzer computes for every document.
public struct Measure: Sendable, Hashable {
    /// The kind of number, which determines how the values of documents are combined.
    public enum Kind: Sendable, Hashable {
        /// A whole number, summed over documents.
        case count
        /// A part divided by its whole, from 0 to 1; for several documents, parts and wholes are
        /// summed separately.
        case share
        /// A number with a fixed number of decimals; for several documents, there are statistics
        /// but no sum.
        case number(decimals: Int)
    }

    /// The name, in snake_case; its full name in reports is `analyzer.name`.
    public let name: String
    /// One sentence on what is measured.
    public let summary: String
    /// The kind of number.
    public let kind: Kind
    /// The smallest and largest possible values; nil if the values are not bounded.
    public let range: ClosedRange<Double>?

    /// Declares a whole number that is at least 0.
    public static func count(_ name: String, _ summary: String) -> Measure {
        Measure(name: name, summary: summary, kind: .count, range: nil)
    }

    /// Declares a share: a part divided by its whole, from 0 to 1.
    public static func share(_ name: String, _ summary: String) -> Measure {
        Measure(name: name, summary: summary, kind: .share, range: 0...1)
    }

    /// Declares a decimal number.
    ///
    /// - Parameters:
    ///   - name: the name, in snake_case.
    ///   - summary: one sentence on what is measured.
    ///   - decimals: the number of decimals in records and statistics, 0 to 9.
    ///   - range: the smallest and largest possible values; nil if the values are not bounded.
    public static func number(
        _ name: String,
        _ summary: String,
        decimals: Int = 4,
        in range: ClosedRange<Double>? = nil
    ) -> Measure {
        let kept = min(max(decimals, 0), 9)
        return Measure(name: name, summary: summary, kind: .number(decimals: kept), range: range)
    }

    /// The number of decimals in records and statistics.
    public var decimals: Int {
        switch kind {
        case .count: 0
        case .share: 6
        case .number(let decimals): decimals
        }
    }
}
