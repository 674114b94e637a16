// SPDX-License-Identifier: Apache-2.0

/// A number that an analyzer states of every document.
public struct Measure: Sendable, Hashable {
    /// What sort of number a measure is; it decides how documents are put together.
    public enum Kind: Sendable, Hashable {
        /// A whole number, summed over documents.
        case count
        /// A part of a whole from 0 to 1, pooled over documents.
        case share
        /// A decimal number with a fixed count of decimals; over documents only statistics.
        case number(decimals: Int)
    }

    /// The name, in snake_case; the report calls it `analyzer.name`.
    public let name: String
    /// What is measured, in one sentence.
    public let summary: String
    /// What sort of number it is.
    public let kind: Kind
    /// The least and greatest value possible, if there are such.
    public let range: ClosedRange<Double>?

    /// Declares a whole number, from 0.
    public static func count(_ name: String, _ summary: String) -> Measure {
        Measure(name: name, summary: summary, kind: .count, range: nil)
    }

    /// Declares a part of a whole.
    public static func share(_ name: String, _ summary: String) -> Measure {
        Measure(name: name, summary: summary, kind: .share, range: 0...1)
    }

    /// Declares a decimal number.
    ///
    /// - Parameters:
    ///   - decimals: digits after the point that records and statistics keep, 0 to 9.
    ///   - range: the least and greatest value possible.
    public static func number(
        _ name: String,
        _ summary: String,
        decimals: Int = 4,
        in range: ClosedRange<Double>? = nil
    ) -> Measure {
        let kept = min(max(decimals, 0), 9)
        return Measure(name: name, summary: summary, kind: .number(decimals: kept), range: range)
    }

    /// Digits after the point that records and statistics keep.
    public var decimals: Int {
        switch kind {
        case .count: 0
        case .share: 6
        case .number(let decimals): decimals
        }
    }
}
