// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// A way to write records, one document after the other.
///
/// Called once per document: appends to a buffer that the caller writes out when it is full.
public protocol RecordFormat: Sendable {
    /// The name in pipelines and on the command line.
    static var name: String { get }
    /// The name of the file in the run folder.
    static var fileName: String { get }

    /// Appends one document's record.
    func append(_ record: Record, to bytes: inout [UInt8])
}
