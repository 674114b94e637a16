// SPDX-License-Identifier: Apache-2.0

/// A number of at most 15 decimals, kept as a whole number.
struct FixedPoint {
    private let scaled: UInt64
    private let decimals: Int
    private let isNegative: Bool

    init(_ scaled: UInt64, decimals: Int, isNegative: Bool) {
        self.scaled = scaled
        self.decimals = decimals
        self.isNegative = isNegative
    }

    /// 10 to an exponent from 0 to 19.
    static func power(_ exponent: Int) -> UInt64 {
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }

    /// The number without zeros at the end of its decimals and without a negative zero.
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
