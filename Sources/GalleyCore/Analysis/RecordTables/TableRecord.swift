// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// What a `RecordTable` keeps under one key.
///
/// Records of one key merge to one, whatever their order: `merge` is associative and commutative.
public protocol TableRecord: Sendable {
    /// By what records are told apart and ordered.
    associatedtype Key: Hashable, Comparable, Sendable

    /// The key.
    var key: Key { get }

    /// Takes in a record of the same key.
    mutating func merge(_ other: Self)

    /// The record as a row of JSON.
    var row: [JSONValue] { get }

    /// Reads a row; nil if it is none.
    init?(row: [JSONValue])
}

extension TableRecord {
    /// The row as a line of a table, ended.
    var line: [UInt8] { JSONValue.array(row).canonicalBytes + [UInt8(ascii: "\n")] }

    /// Reads a line without its end; nil if it is none.
    init?(line: ArraySlice<UInt8>) {
        guard let row = try? JSONValue(parsing: Array(line)).arrayValue else { return nil }
        self.init(row: row)
    }
}
