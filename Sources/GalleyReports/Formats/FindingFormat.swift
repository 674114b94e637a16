// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// A format for the findings of all documents, for tools that show each finding where it occurs.
///
/// The number of findings is not limited, because findings are written document by document from
/// the run's records and are never all in memory.
public protocol FindingFormat: Format {
    /// Makes a writer for the findings of a run.
    func begin(_ report: Report) -> any FindingWriter
}

/// Writes the findings of one run to a buffer, which the caller writes out when the buffer is full.
public protocol FindingWriter {
    /// Appends the text that precedes all findings.
    mutating func begin(_ bytes: inout [UInt8])
    /// Appends the findings of one document; documents are in canonical order.
    mutating func add(_ record: Record, to bytes: inout [UInt8])
    /// Appends the text that follows all findings.
    mutating func end(_ bytes: inout [UInt8])
}
