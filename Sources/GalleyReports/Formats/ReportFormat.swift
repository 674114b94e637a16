// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// A format for reports: a pure function from a report to bytes.
///
/// Equal reports result in equal bytes, independent of machine, locale and time.
public protocol ReportFormat: Format {
    /// Whether the format shows texts of documents; a run keeps these texts only if a format shows
    /// them.
    static var showsExhibits: Bool { get }

    /// Writes a report.
    func render(_ report: Report) -> [UInt8]
    /// Writes a report as files of the run folder; the last file is named `fileName`.
    func files(_ report: Report) -> [ReportFile]
}

extension ReportFormat {
    /// False by default, because most formats do not show texts of documents.
    public static var showsExhibits: Bool { false }

    /// Writes a single file by default, as most formats do.
    public func files(_ report: Report) -> [ReportFile] {
        [ReportFile(name: Self.fileName, bytes: render(report))]
    }
}

/// A file of the run folder.
public struct ReportFile: Sendable, Hashable {
    /// The path relative to the run folder, with `/` as the separator.
    public let name: String
    /// The content.
    public let bytes: [UInt8]

    /// Makes a file from its path and its content.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
