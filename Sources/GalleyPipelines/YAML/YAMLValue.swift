// SPDX-License-Identifier: Apache-2.0

/// The meaning of a scalar in the core schema of YAML 1.2, where `no`, `yes` and `on` are texts.
package enum YAMLValue: Sendable, Equatable {
    /// `null`, `~` or an empty value.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A whole number that fits in 64 bits: decimal, `0o17` or `0xff`.
    case int(Int)
    /// Any other finite number, including whole numbers beyond 64 bits.
    case float(Double)
    /// `.inf`, `.nan` or a number outside the range of `Double`.
    case notFinite
    /// Any other text.
    case text(String)

    /// Determines the meaning of a plain scalar.
    init(plain text: String) {
        switch text {
        case "", "~", "null", "Null", "NULL": self = .null
        case "true", "True", "TRUE": self = .bool(true)
        case "false", "False", "FALSE": self = .bool(false)
        default: self = Self.number(text) ?? .text(text)
        }
    }

    private static func number(_ text: String) -> YAMLValue? {
        let bytes = Array(text.utf8.prefix(maximumNumberLength + 1))
        guard let first = bytes.first, bytes.count <= maximumNumberLength else { return nil }
        let isSigned = first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
        guard isSigned || first == UInt8(ascii: ".") || isDigit(first) else { return nil }
        let unsigned = bytes.dropFirst(isSigned ? 1 : 0)
        if isNotFinite(text, isSigned: isSigned) { return .notFinite }
        if let value = prefixed(text) { return value }
        guard isDecimal(unsigned) else { return nil }
        if unsigned.allSatisfy(isDigit), let value = Int(text) { return .int(value) }
        guard let value = Double(text), value.isFinite else { return .notFinite }
        return .float(value)
    }

    private static func isNotFinite(_ text: String, isSigned: Bool) -> Bool {
        let word = text.dropFirst(isSigned ? 1 : 0)
        let isInfinite = [".inf", ".Inf", ".INF"].contains { word == $0 }
        return isInfinite || [".nan", ".NaN", ".NAN"].contains(text)
    }

    private static func prefixed(_ text: String) -> YAMLValue? {
        let radix: Int
        if text.hasPrefix("0x") {
            radix = 16
        } else if text.hasPrefix("0o") {
            radix = 8
        } else {
            return nil
        }
        let digits = text.dropFirst(2)
        guard let first = digits.utf8.first, first != UInt8(ascii: "-"), first != UInt8(ascii: "+")
        else { return nil }
        return Int(digits, radix: radix).map { .int($0) }
    }

    /// Whether the bytes are `\. [0-9]+ | [0-9]+ (\. [0-9]*)?` with an optional exponent.
    private static func isDecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        let whole = dropDigits(&rest)
        var fraction = 0
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            fraction = dropDigits(&rest)
        }
        guard whole + fraction > 0 else { return false }
        guard let letter = rest.first else { return true }
        guard letter == UInt8(ascii: "e") || letter == UInt8(ascii: "E") else { return false }
        rest.removeFirst()
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            rest.removeFirst()
        }
        return dropDigits(&rest) > 0 && rest.isEmpty
    }

    private static func dropDigits(_ rest: inout ArraySlice<UInt8>) -> Int {
        let digits = rest.prefix(while: isDigit).count
        rest.removeFirst(digits)
        return digits
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    /// The maximum length of a number, in bytes; a longer sequence of digits is a text.
    private static let maximumNumberLength = 300
}
