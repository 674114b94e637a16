// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// The findings of a run, to be known by the next one: a line each, by document and fingerprint.
///
/// Neither lines nor offsets stand in it, so that the file changes only when findings do, and a
/// line of it may be removed by hand to have its finding reported again.
public struct BaselineFormat: FindingFormat {
    /// In pipelines it is `baseline`.
    public static let name = "baseline"
    /// In the run folder it is `baseline.jsonl`.
    public static let fileName = "baseline.jsonl"
    /// What the format is good for.
    public static let summary = "The findings for '--baseline' of a later run."

    /// The version of the form, in the first line.
    static let version: Int64 = 1

    /// Makes the format.
    public init() {}

    /// Begins to write the findings of a run.
    public func begin(_ report: Report) -> any FindingWriter { BaselineWriter(report) }
}
