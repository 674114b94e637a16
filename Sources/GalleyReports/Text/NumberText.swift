// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyJSON

/// Numbers as text for people: `12,345`, `0.50`, `18.2 %`.
///
/// The texts do not depend on the locale: thousands are separated by commas, and decimals follow a
/// point. Numbers are rounded as in `JSONWriter`: the exact value is rounded, and ties go to the
/// even digit.
package enum NumberText {
    /// A whole number, with commas between thousands.
    package static func count(_ value: Int) -> String { value.grouped }

    /// A number with a fixed number of decimals.
    ///
    /// Numbers of at least 1e15 have six significant digits.
    package static func decimal(_ value: Double, decimals: Int) -> String {
        guard value.isFinite, value.magnitude < 1e15 else { return compact(value) }
        let digits = json { $0.number(value, decimals: decimals) }
        let missing = max(decimals, 0) - decimalCount(of: digits)
        let point = digits.contains(".") || missing <= 0 ? "" : "."
        return grouped(digits + point + String(repeating: "0", count: max(missing, 0)))
    }

    /// A number with at most six significant digits, without zeros at the end.
    package static func compact(_ value: Double) -> String {
        guard value.isFinite else { return value.description }
        return grouped(json { $0.number(value, significantDigits: 6) })
    }

    /// A number with at most twelve significant digits, without zeros at the end.
    package static func exact(_ value: Double) -> String {
        guard value.isFinite else { return value.description }
        return grouped(json { $0.number(value, significantDigits: 12) })
    }

    /// A share from 0 to 1 in percent, with one decimal.
    ///
    /// Only 0 and 1 are shown as 0.0 % and 100.0 %; shares close to them are `<0.1 %` and `>99.9
    /// %`.
    package static func share(_ value: Double) -> String {
        if value > 0, value < 0.0005 { return "<0.1 %" }
        if value < 1, value > 0.9995 { return ">99.9 %" }
        return decimal(value * 100, decimals: 1) + " %"
    }

    /// A size in bytes, kB, MB or GB; these units are powers of a thousand.
    package static func size(bytes: Int) -> String {
        let units = [("GB", 1e9), ("MB", 1e6), ("kB", 1e3)]
        guard let (name, unit) = units.first(where: { Double(bytes) >= $0.1 }) else {
            return count(bytes) + " bytes"
        }
        return decimal(Double(bytes) / unit, decimals: 1) + " " + name
    }

    /// The number of digits after the point.
    private static func decimalCount(of digits: String) -> Int {
        digits.split(separator: ".").dropFirst().first?.utf8.count ?? 0
    }

    private static func json(_ write: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        write(&writer)
        return writer.text
    }

    /// Puts commas between the thousands of the whole part; numbers with an exponent are not
    /// changed.
    private static func grouped(_ digits: String) -> String {
        guard !digits.contains("e") else { return digits }
        let sign = digits.hasPrefix("-") ? "-" : ""
        let parts = digits.dropFirst(sign.count).split(separator: ".")
        let whole = Int.grouped(digits: parts.first ?? "")
        return sign + ([whole] + parts.dropFirst().map(String.init)).joined(separator: ".")
    }
}

extension ReportValue {
    /// The value as text, such as "1,234" or "5.2%"; a format must still escape it.
    public var text: String {
        switch self {
        case .count(let value): NumberText.count(value)
        case .number(let value, let decimals): NumberText.decimal(value, decimals: decimals)
        case .share, .part: NumberText.share(number ?? 0)
        case .text(let text): text
        case .missing: "–"
        }
    }

    /// The value with the size of its whole if it is a share, such as "69.0 % of 329".
    var withWhole: ReportValue {
        guard case .part(_, let whole) = self else { return self }
        return .text("\(text) of \(NumberText.count(whole))")
    }

    /// The value as text without rounding, such as "15.8970341" or "12.345678 %".
    package var textInFull: String {
        switch self {
        case .number(let value, _): NumberText.exact(value)
        case .share, .part: NumberText.exact((number ?? 0) * 100) + " %"
        case .count, .text, .missing: text
        }
    }

    /// The number that `text` shows; nil if it shows none, such as "<0.1 %".
    package var rounded: Double? {
        let digits = text.replacing(",", with: "")
        switch self {
        case .number, .count: return Double(digits)
        case .share, .part: return Double(digits.dropLast(2) + "e-2")
        case .text, .missing: return nil
        }
    }

    /// The value as text, with the part and the whole of a share, such as "69.0 % (227 of 329)".
    package var textWithCounts: String {
        guard case .part(let part, let whole) = self else { return text }
        return "\(text) (\(NumberText.count(part)) of \(NumberText.count(whole)))"
    }
}
