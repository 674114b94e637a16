// SPDX-License-Identifier: Apache-2.0

/// A whole number of any size, in base 10^9, the lowest place first.
struct DecimalInteger {
    private static let base: UInt64 = 1_000_000_000
    private var places: [UInt32] = []

    init(_ value: UInt64) {
        var rest = value
        while rest > 0 {
            places.append(UInt32(rest % Self.base))
            rest /= Self.base
        }
    }

    /// Multiplies by a small factor (at most 5), so many times.
    mutating func multiply(by factor: UInt32, _ times: Int) {
        // 5^12 is the largest power below the base.
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

    /// The decimal digits, the highest first, without leading zeros.
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
