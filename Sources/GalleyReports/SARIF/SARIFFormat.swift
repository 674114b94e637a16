// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// Findings for code scanning and editors: SARIF 2.1.0 (OASIS).
public struct SARIFFormat: FindingFormat {
    /// In pipelines it is `sarif`.
    public static let name = "sarif"
    /// In the run folder it is `findings.sarif`.
    public static let fileName = "findings.sarif"
    /// What the format is good for.
    public static let summary = "Findings with fixes for code scanning and editors (SARIF 2.1.0)."

    /// Makes the format.
    public init() {}

    /// Begins to write the findings of a run.
    public func begin(_ report: Report) -> any FindingWriter { SARIFWriter(report) }
}
