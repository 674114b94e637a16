// SPDX-License-Identifier: Apache-2.0

/// What became of the analyzed documents at one analyzer.
public struct AnalyzerAccounts: Sendable, Hashable, Codable {
    /// Documents that it examined.
    public internal(set) var examined = 0
    /// Documents that failed for it.
    public internal(set) var failed = 0

    /// Makes empty accounts.
    public init() {}

    func merged(with other: AnalyzerAccounts) -> AnalyzerAccounts {
        var sum = self
        sum.examined += other.examined
        sum.failed += other.failed
        return sum
    }
}
