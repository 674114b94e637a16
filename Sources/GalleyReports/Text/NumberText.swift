// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// Numbers as people read them: `12,345`, `0.50`, `18.2 %`.
///
/// The same everywhere, whatever the locale: a comma between thousands, a point before decimals.
/// Rounding is that of `JSONWriter`: the exact value, ties to the even digit.
public enum NumberText {
    /// A whole number.
    public static func count(_ value: Int) -> String { grouped(String(value)) }

    /// A number with exactly so many decimals.
    ///
    /// From 1e15 on six significant digits are all that is shown.
    public static func decimal(_ value: Double, decimals: Int) -> String {
        guard value.isFinite, value.magnitude < 1e15 else { return compact(value) }
        let digits = json { $0.number(value, decimals: decimals) }
        let missing = max(decimals, 0) - decimalCount(of: digits)
        let point = digits.contains(".") || missing <= 0 ? "" : "."
        return grouped(digits + point + String(repeating: "0", count: max(missing, 0)))
    }

    /// A number with at most six significant digits and no zeros at the end.
    public static func compact(_ value: Double) -> String {
        guard value.isFinite else { return value.description }
        return grouped(json { $0.number(value, significantDigits: 6) })
    }

    /// A part of a whole in percent with one decimal.
    ///
    /// What is neither nothing nor everything is never shown as such: `<0.1 %`, `>99.9 %`.
    public static func share(_ value: Double) -> String {
        if value > 0, value < 0.0005 { return "<0.1 %" }
        if value < 1, value > 0.9995 { return ">99.9 %" }
        return decimal(value * 100, decimals: 1) + " %"
    }

    /// A size in bytes, in units of a thousand.
    public static func size(bytes: Int) -> String {
        let units = [("GB", 1e9), ("MB", 1e6), ("kB", 1e3)]
        guard let (name, unit) = units.first(where: { Double(bytes) >= $0.1 }) else {
            return count(bytes) + " bytes"
        }
        return decimal(Double(bytes) / unit, decimals: 1) + " " + name
    }

    /// How many digits stand behind the point.
    static func decimalCount(of digits: String) -> Int {
        digits.split(separator: ".").dropFirst().first?.utf8.count ?? 0
    }

    private static func json(_ write: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        write(&writer)
        return writer.text
    }

    /// Puts commas between the thousands of the whole part; numbers with an exponent stay.
    private static func grouped(_ digits: String) -> String {
        guard !digits.contains("e") else { return digits }
        let sign = digits.hasPrefix("-") ? "-" : ""
        let parts = digits.dropFirst(sign.count).split(separator: ".")
        var whole = ""
        for (index, digit) in (parts.first ?? "").enumerated() {
            let isBorder = index > 0 && ((parts.first?.count ?? 0) - index) % 3 == 0
            whole += isBorder ? ",\(digit)" : "\(digit)"
        }
        return sign + ([whole] + parts.dropFirst().map(String.init)).joined(separator: ".")
    }
}
