// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Cells and lines of comma-separated values.
enum CSVText {
    /// The text as a cell.
    ///
    /// A spreadsheet would execute a cell that begins like a formula; an apostrophe before the text
    /// prevents that.
    static func cell(_ text: String) -> String {
        let line = SafeText.line(text)
        guard let first = line.unicodeScalars.first, isFormula(first) else { return line }
        return "'" + line
    }

    /// The value as a cell: a number with a decimal point, a share from 0 to 1, or an empty cell
    /// for a missing value.
    static func cell(_ value: ReportValue) -> String {
        switch value {
        case .text(let text): return cell(text)
        case .missing: return ""
        case .count, .number, .share, .part:
            var writer = JSONWriter()
            writer.write(value)
            return writer.text == "null" ? "" : writer.text
        }
    }

    /// The rows as lines that end with CR LF, as RFC 4180 requires.
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

    /// Whether a cell that begins with this character may be a formula; some programs also accept
    /// full-width forms.
    private static func isFormula(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}": true
        default: false
        }
    }
}
