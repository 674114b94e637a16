// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// A way to write a report: a pure function from a report to bytes.
///
/// Equal reports give equal bytes, whatever the machine, the locale and the time.
public protocol ReportFormat: Sendable {
    /// The name in pipelines and on the command line.
    static var name: String { get }
    /// The name of the file in the run folder.
    static var fileName: String { get }
    /// What the format is good for, in one sentence.
    static var summary: String { get }
    /// Whether it shows texts of documents, which a run keeps for such formats only.
    static var showsExhibits: Bool { get }

    /// Writes a report.
    func render(_ report: Report) -> [UInt8]
    /// Writes a report as the files of the run folder, the one of `fileName` last.
    func files(_ report: Report) -> [ReportFile]
}

extension ReportFormat {
    /// Most formats show no texts.
    public static var showsExhibits: Bool { false }

    /// Most formats write one file.
    public func files(_ report: Report) -> [ReportFile] {
        [ReportFile(name: Self.fileName, bytes: render(report))]
    }
}
