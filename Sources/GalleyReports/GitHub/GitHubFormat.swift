// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// Tripped gates and the first findings as annotations of a GitHub workflow.
public struct GitHubFormat: FindingFormat {
    /// In pipelines it is `github`.
    public static let name = "github"
    /// In the run folder it is `annotations.txt`.
    public static let fileName = "annotations.txt"
    /// What the format is good for.
    public static let summary = "Tripped gates and the first findings as annotations of a workflow."

    /// Makes the format.
    public init() {}

    /// Begins to write the findings of a run.
    public func begin(_ report: Report) -> any FindingWriter { GitHubWriter(report) }
}
