// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Cells and lines of comma-separated values.
enum CSVText {
    /// A cell that holds text.
    ///
    /// A spreadsheet runs a cell that begins like a formula; an apostrophe before it makes it text.
    static func cell(_ text: String) -> String {
        let line = SafeText.line(text)
        guard let first = line.unicodeScalars.first, isFormula(first) else { return line }
        return "'" + line
    }

    /// A cell that holds a value: numbers with a point, shares as parts of 1, nothing if missing.
    static func cell(_ value: ReportValue) -> String {
        switch value {
        case .text(let text): return cell(text)
        case .missing: return ""
        case .count, .number, .share:
            var writer = JSONWriter()
            writer.write(value)
            return writer.text == "null" ? "" : writer.text
        }
    }

    /// Lines that end as RFC 4180 says.
    static func lines(_ rows: [[String]]) -> [UInt8] {
        var bytes: [UInt8] = []
        for row in rows {
            bytes += row.map(quoted).joined(separator: ",").utf8
            bytes += "\r\n".utf8
        }
        return bytes
    }

    private static func quoted(_ cell: String) -> String {
        guard cell.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") })
        else { return cell }
        return "\"\(cell.replacing("\"", with: "\"\""))\""
    }

    /// Also in their wide forms, which some programs take for the same.
    private static func isFormula(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}": true
        default: false
        }
    }
}
