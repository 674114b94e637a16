// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// Writes the findings of one run; appends to a buffer that the caller writes out when it is full.
public protocol FindingWriter {
    /// Appends what stands before all findings.
    mutating func begin(_ bytes: inout [UInt8])
    /// Appends one document's findings; documents come in canonical order.
    mutating func add(_ record: Record, to bytes: inout [UInt8])
    /// Appends what stands behind all findings.
    mutating func end(_ bytes: inout [UInt8])
}
