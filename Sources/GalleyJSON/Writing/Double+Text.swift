// SPDX-License-Identifier: Apache-2.0

extension Double {
    /// The name of an infinity or a NaN, which JSON cannot express, without quotation marks.
    var nonFiniteName: String { isNaN ? "nan" : self < 0 ? "-inf" : "inf" }

    /// The JSON text of the value rounded to the given number of decimals.
    func text(decimals: Int) -> String {
        guard isFinite else { return "\"\(nonFiniteName)\"" }
        let decimals = Swift.max(decimals, 0)
        if let scaled = scaledMagnitude(decimals: decimals) {
            return ScaledDecimal(scaled, decimals: decimals, isNegative: self < 0).text
        }
        var decimal = ExactDecimal(magnitude)
        decimal.round(toDigits: decimal.point + Swift.min(decimals, ExactDecimal.mostDecimals))
        return (self < 0 && !decimal.isZero ? "-" : "") + decimal.plainText
    }

    /// The JSON text of the value rounded to the given number of significant digits.
    func text(significantDigits: Int) -> String {
        guard isFinite else { return "\"\(nonFiniteName)\"" }
        var decimal = ExactDecimal(magnitude)
        decimal.round(toDigits: Swift.max(significantDigits, 1))
        return (self < 0 ? "-" : "") + decimal.text
    }

    /// The magnitude times 10^decimals, rounded half to even; nil if the product may not fit in 64
    /// bits.
    private func scaledMagnitude(decimals: Int) -> UInt64? {
        // A 53-bit significand times 10^15 needs 103 bits.
        guard decimals <= 15, magnitude < 0x1p52 else { return nil }
        guard !isZero else { return 0 }
        let shift = Double.significandBitCount - Swift.max(Int(exponent), -1022)
        let integer = isNormal ? significandBitPattern | 1 << 52 : significandBitPattern
        let product = UInt128(integer) * UInt128(ScaledDecimal.power(decimals))
        guard shift < 127 else { return 0 }
        let rest = product & (1 << UInt128(shift) - 1)
        let half: UInt128 = 1 << UInt128(shift - 1)
        let floor = product >> UInt128(shift)
        return UInt64(exactly: rest > half || rest == half && floor & 1 == 1 ? floor + 1 : floor)
    }
}

/// A number with at most 15 decimals, stored as a whole number of units of its last decimal: 1.25
/// is stored as 125.
private struct ScaledDecimal {
    private let scaled: UInt64
    private let decimals: Int
    private let isNegative: Bool

    init(_ scaled: UInt64, decimals: Int, isNegative: Bool) {
        self.scaled = scaled
        self.decimals = decimals
        self.isNegative = isNegative
    }

    /// 10 raised to an exponent from 0 to 19.
    static func power(_ exponent: Int) -> UInt64 {
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }

    /// The text of the number, without trailing zeros among the decimals; a negative zero becomes
    /// `0`.
    var text: String {
        let sign = isNegative && scaled != 0 ? "-" : ""
        let whole = scaled / Self.power(decimals)
        var fraction = scaled % Self.power(decimals)
        guard fraction != 0 else { return sign + String(whole) }
        var count = decimals
        while fraction % 10 == 0 {
            fraction /= 10
            count -= 1
        }
        let digits = String(fraction)
        let zeros = String(repeating: "0", count: count - digits.utf8.count)
        return "\(sign)\(whole).\(zeros)\(digits)"
    }
}

/// The exact decimal expansion of a finite `Double` that is not negative: 0.d₁d₂…dₙ × 10^point.
private struct ExactDecimal {
    /// The maximum number of decimals that a `Double` can have.
    static let mostDecimals = 1074

    /// The digits, without zeros at either end; empty for zero.
    private var digits: [UInt8] = []
    /// The position of the decimal point, counted from the first digit.
    private(set) var point = 0

    var isZero: Bool { digits.isEmpty }

    init(_ value: Double) {
        guard value > 0, value.isFinite else { return }
        let integer =
            value.isNormal ? value.significandBitPattern | 1 << 52 : value.significandBitPattern
        let exponent = max(Int(value.exponent), -1022) - Double.significandBitCount
        var whole = DecimalInteger(integer)
        // m × 2^-k is m × 5^k with the decimal point moved k digits to the left.
        if exponent >= 0 {
            whole.multiply(by: 2, exponent)
        } else {
            whole.multiply(by: 5, -exponent)
        }
        digits = whole.digits
        point = digits.count + min(exponent, 0)
        trim()
    }

    /// Keeps the given number of leading digits, rounding half to even.
    mutating func round(toDigits count: Int) {
        guard count < digits.count else { return }
        guard count >= 0 else {
            digits = []
            return
        }
        let roundsUp = restRoundsUp(from: count)
        digits.removeSubrange(count...)
        if roundsUp { increment() }
        trim()
    }

    private func restRoundsUp(from count: Int) -> Bool {
        guard digits[count] == 5 else { return digits[count] > 5 }
        // The digits never end in a zero, so if any digit follows the 5, the rest is more than
        // half.
        guard count + 1 == digits.count else { return true }
        return count > 0 && digits[count - 1] % 2 == 1
    }

    private mutating func increment() {
        while digits.last == 9 { digits.removeLast() }
        if let last = digits.popLast() {
            digits.append(last + 1)
        } else {
            digits = [1]
            point += 1
        }
    }

    private mutating func trim() {
        while digits.last == 0 { digits.removeLast() }
    }
}

extension ExactDecimal {
    /// The text of the value, with an exponent if the value is below 1e-6 or at least 1e21.
    var text: String {
        guard !isZero, point <= -6 || point > 21 else { return plainText }
        let fraction = digits.count > 1 ? "." + characters(digits.dropFirst()) : ""
        let exponent = point - 1
        return characters(digits.prefix(1)) + fraction + (exponent < 0 ? "e" : "e+") + "\(exponent)"
    }

    /// The text of the value without an exponent.
    var plainText: String {
        guard !isZero else { return "0" }
        if point <= 0 { return "0." + zeros(-point) + characters(digits[...]) }
        if point >= digits.count { return characters(digits[...]) + zeros(point - digits.count) }
        return characters(digits.prefix(point)) + "." + characters(digits.dropFirst(point))
    }

    private func characters(_ digits: ArraySlice<UInt8>) -> String {
        String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    }

    private func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }
}

/// A whole number of any size, stored as digits in base 10^9, the least significant digit first.
private struct DecimalInteger {
    private static let base: UInt64 = 1_000_000_000
    private var places: [UInt32] = []

    init(_ value: UInt64) {
        var rest = value
        while rest > 0 {
            places.append(UInt32(rest % Self.base))
            rest /= Self.base
        }
    }

    /// Multiplies by a small factor (at most 5) the given number of times.
    mutating func multiply(by factor: UInt32, _ times: Int) {
        // 5^12 is the largest power of 5 below the base, 10^9.
        let full = (0..<12).reduce(UInt32(1)) { power, _ in power * factor }
        for _ in 0..<times / 12 { multiply(by: full) }
        for _ in 0..<times % 12 { multiply(by: factor) }
    }

    private mutating func multiply(by factor: UInt32) {
        var carry: UInt64 = 0
        for index in places.indices {
            let product = UInt64(places[index]) * UInt64(factor) + carry
            places[index] = UInt32(product % Self.base)
            carry = product / Self.base
        }
        if carry > 0 { places.append(UInt32(carry)) }
    }

    /// The decimal digits, the most significant digit first, without leading zeros.
    var digits: [UInt8] {
        var reversed: [UInt8] = []
        for place in places {
            var rest = place
            for _ in 0..<9 {
                reversed.append(UInt8(rest % 10))
                rest /= 10
            }
        }
        while reversed.last == 0 { reversed.removeLast() }
        return reversed.reversed()
    }
}
