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
