// SPDX-License-Identifier: Apache-2.0

extension Double {
    /// The string that stands for a number which JSON cannot express, without quotation marks.
    var nonFiniteName: String { isNaN ? "nan" : self < 0 ? "-inf" : "inf" }

    /// The JSON text of the value rounded to so many decimals.
    func text(decimals: Int) -> String {
        guard isFinite else { return "\"\(nonFiniteName)\"" }
        let decimals = Swift.max(decimals, 0)
        if let scaled = scaledMagnitude(decimals: decimals) {
            return FixedPoint(scaled, decimals: decimals, isNegative: self < 0).text
        }
        var decimal = ExactDecimal(magnitude)
        decimal.round(toDigits: decimal.point + Swift.min(decimals, ExactDecimal.mostDecimals))
        return (self < 0 && !decimal.isZero ? "-" : "") + decimal.plainText
    }

    /// The JSON text of the value rounded to so many significant digits.
    func text(significantDigits: Int) -> String {
        guard isFinite else { return "\"\(nonFiniteName)\"" }
        var decimal = ExactDecimal(magnitude)
        decimal.round(toDigits: Swift.max(significantDigits, 1))
        return (self < 0 ? "-" : "") + decimal.text
    }

    /// The magnitude times a power of ten, rounded half to even; nil if that does not fit 64 bits.
    private func scaledMagnitude(decimals: Int) -> UInt64? {
        // 15 decimals of a 53-bit significand need 103 bits.
        guard decimals <= 15, magnitude < 0x1p52 else { return nil }
        guard !isZero else { return 0 }
        let shift = Double.significandBitCount - Swift.max(Int(exponent), -1022)
        let integer = isNormal ? significandBitPattern | 1 << 52 : significandBitPattern
        let product = UInt128(integer) * UInt128(FixedPoint.power(decimals))
        guard shift < 127 else { return 0 }
        let rest = product & (1 << UInt128(shift) - 1)
        let half: UInt128 = 1 << UInt128(shift - 1)
        let floor = product >> UInt128(shift)
        return UInt64(exactly: rest > half || rest == half && floor & 1 == 1 ? floor + 1 : floor)
    }
}
