// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Cells and lines of comma-separated values.
enum CSVText {
    /// A cell with a text.
    ///
    /// A spreadsheet would run a cell that begins like a formula; an apostrophe before it prevents
    /// that.
    static func cell(_ text: String) -> String {
        let line = SafeText.line(text)
        guard let first = line.unicodeScalars.first, isFormula(first) else { return line }
        return "'" + line
    }

    /// A cell with a value: numbers with a decimal point, shares from 0 to 1, nothing if missing.
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

    /// Lines with the ends of RFC 4180.
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

    /// Whether a cell that begins with a character may be a formula; some programs accept the wide
    /// forms too.
    private static func isFormula(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}": true
        default: false
        }
    }
}
