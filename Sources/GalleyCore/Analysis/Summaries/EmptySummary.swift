// SPDX-License-Identifier: Apache-2.0

/// The summary of analyzers for which the engine's tally is enough.
public struct EmptySummary: AnalyzerSummary {
    /// Makes the only value.
    public init() {}
    /// Nothing to take in.
    public mutating func merge(_ other: EmptySummary, _ terms: TermTranslation) {}
}
