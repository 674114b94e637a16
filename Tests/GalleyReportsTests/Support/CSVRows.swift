// SPDX-License-Identifier: Apache-2.0

/// Reads comma-separated values strictly by RFC 4180.
struct CSVRows {
    struct Fault: Error {
        let row: Int
    }

    private(set) var rows: [[String]] = []

    init(_ bytes: [UInt8]) throws {
        var cell: [UInt8] = []
        var row: [String] = []
        var isQuoted = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\"") where isQuoted:
                if index < bytes.count, bytes[index] == byte {
                    cell.append(byte)
                    index += 1
                } else {
                    isQuoted = false
                }
            case UInt8(ascii: "\""):
                guard cell.isEmpty else { throw Fault(row: rows.count) }
                isQuoted = true
            case UInt8(ascii: ",") where !isQuoted:
                row.append(String(decoding: cell, as: UTF8.self))
                cell = []
            case 0x0D where !isQuoted:
                guard index < bytes.count, bytes[index] == 0x0A else {
                    throw Fault(row: rows.count)
                }
                index += 1
                rows.append(row + [String(decoding: cell, as: UTF8.self)])
                (row, cell) = ([], [])
            case 0x0A where !isQuoted: throw Fault(row: rows.count)
            default: cell.append(byte)
            }
        }
        guard row.isEmpty, cell.isEmpty, !isQuoted else { throw Fault(row: rows.count) }
    }
}
