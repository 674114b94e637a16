// SPDX-License-Identifier: Apache-2.0

/// An analyzer's section with the name it bears in the report.
public struct ReportSection: Sendable {
    /// The analyzer's label.
    public let label: String
    /// The analyzer's id.
    public let analyzer: String
    /// What the analyzer does, in one sentence.
    public let summary: String
    /// The parts of the texts that it looked at.
    public let selection: MarkSelection
    /// What it says.
    public let section: Section
}
