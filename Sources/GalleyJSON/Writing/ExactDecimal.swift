// SPDX-License-Identifier: Apache-2.0

/// The exact decimal expansion of a finite `Double` that is not negative: 0.d₁d₂…dₙ × 10^point.
struct ExactDecimal {
    /// No `Double` has more decimals.
    static let mostDecimals = 1074

    /// The digits, without zeros at either end; none for zero.
    private(set) var digits: [UInt8] = []
    /// Where the decimal point stands, counted from the first digit.
    private(set) var point = 0

    var isZero: Bool { digits.isEmpty }

    init(_ value: Double) {
        guard value > 0, value.isFinite else { return }
        let integer =
            value.isNormal ? value.significandBitPattern | 1 << 52 : value.significandBitPattern
        let exponent = max(Int(value.exponent), -1022) - Double.significandBitCount
        var whole = DecimalInteger(integer)
        // m × 2^-k is m × 5^k with the decimal point moved by k.
        if exponent >= 0 {
            whole.multiply(by: 2, exponent)
        } else {
            whole.multiply(by: 5, -exponent)
        }
        digits = whole.digits
        point = digits.count + min(exponent, 0)
        trim()
    }

    /// Keeps so many leading digits, rounding half to even.
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
        // Digits never end in a zero, so anything after the 5 is more than a tie.
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
