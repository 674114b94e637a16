// SPDX-License-Identifier: Apache-2.0

extension JSONReader {
    /// The powers of ten that a `Double` represents exactly.
    private static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
        1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ]

    /// Reads a number whose first byte, a digit or a minus sign, is at `position`.
    mutating func number(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
        let start = position
        let isNegative = bytes[start] == UInt8(ascii: "-")
        if isNegative { position += 1 }
        var significand: UInt64? = 0
        try integerPart(&significand, bytes)
        let end = position
        let scale = try fractionAndExponent(&significand, bytes)
        if position == end, let integer = signed(significand, isNegative) {
            return .integer(integer)
        }
        if let significand, let scale, let value = product(significand, scale) {
            return .number(isNegative ? -value : value)
        }
        return .number(try double(from: start, bytes))
    }

    /// Reads `0`, or digits that do not begin with `0`.
    private mutating func integerPart(
        _ significand: inout UInt64?, _ bytes: Span<UInt8>
    ) throws(JSONError) {
        let first = position
        try digits("a digit after '-'", &significand, bytes)
        guard bytes[first] != UInt8(ascii: "0") || position == first + 1 else {
            throw leadingZero(at: first, bytes)
        }
    }

    /// Reads the fraction and the exponent; returns the power of ten by which to scale the digits.
    ///
    /// Returns 0 if there is neither a fraction nor an exponent, and nil if the exponent does not
    /// fit in 32 bits.
    private mutating func fractionAndExponent(
        _ significand: inout UInt64?, _ bytes: Span<UInt8>
    ) throws(JSONError) -> Int? {
        var decimals = 0
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            position += 1
            let first = position
            try digits("a digit after the decimal point", &significand, bytes)
            decimals = position - first
        }
        guard position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") else {
            return -decimals
        }
        position += 1
        let isNegative = position < bytes.count && bytes[position] == UInt8(ascii: "-")
        if isNegative || position < bytes.count && bytes[position] == UInt8(ascii: "+") {
            position += 1
        }
        var exponent: UInt64? = 0
        try digits("a digit in the exponent", &exponent, bytes)
        guard let exponent = exponent.flatMap(Int32.init(exactly:)) else { return nil }
        return (isNegative ? -Int(exponent) : Int(exponent)) - decimals
    }

    /// Reads digits and appends them to a number, which becomes nil if it no longer fits in 64
    /// bits.
    private mutating func digits(
        _ expected: String, _ number: inout UInt64?, _ bytes: Span<UInt8>
    ) throws(JSONError) {
        let start = position
        while position < bytes.count, bytes[position] &- 0x30 < 10 {
            number = number.flatMap { number in
                let (product, isTooLarge) = number.multipliedReportingOverflow(by: 10)
                let (sum, overflows) = product.addingReportingOverflow(UInt64(bytes[position] & 15))
                return isTooLarge || overflows ? nil : sum
            }
            position += 1
        }
        guard position > start else { throw unexpected(expecting: expected, bytes) }
    }

    private func signed(_ magnitude: UInt64?, _ isNegative: Bool) -> Int64? {
        magnitude.flatMap { Int64(exactly: isNegative ? -Int128($0) : Int128($0)) }
    }

    /// The significand times 10^scale; nil if a factor is not an exact `Double`, because the result
    /// might then be rounded wrongly.
    ///
    /// The method is from W. D. Clinger, "How to read floating point numbers accurately", 1990.
    private func product(_ significand: UInt64, _ scale: Int) -> Double? {
        guard significand <= 1 << 53, -22...22 ~= scale else { return nil }
        let power = Self.powersOfTen[abs(scale)]
        return scale < 0 ? Double(significand) / power : Double(significand) * power
    }

    private func double(from start: Int, _ bytes: Span<UInt8>) throws(JSONError) -> Double {
        let digits = ValidatedTextKernel.text(bytes.extracting(start..<position), isASCII: true)
        guard let value = Double(digits), value.isFinite else {
            throw numberOutOfRange(at: start, bytes)
        }
        return value
    }
}
