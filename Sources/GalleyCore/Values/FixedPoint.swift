// SPDX-License-Identifier: Apache-2.0

/// A decimal number in steps of 1e-9, so that a sum does not depend on the order of addition.
public struct FixedPoint: Sendable, Hashable, Comparable, Codable {
    /// The number times 1e9.
    private(set) var units: Int128

    static let unitsPerOne = 1_000_000_000

    /// The largest absolute value of a number that can be added: 1e18.
    public static let limit = 1e18

    /// Whether the value is small enough to be a single number, and not only a sum of numbers.
    var isWithinLimit: Bool { isSum(of: 1) }

    /// Whether the value is small enough to be the sum of `count` numbers.
    func isSum(of count: Int) -> Bool {
        let limit = UInt128(Self.limit) * UInt128(Self.unitsPerOne)
        let (most, isBeyond) = limit.multipliedReportingOverflow(by: UInt128(Swift.max(count, 0)))
        return isBeyond || units.magnitude <= most
    }

    /// Zero.
    public static let zero = FixedPoint(units: 0)

    init(units: Int128) {
        self.units = units
    }

    /// Rounds a number to 1e-9, with halves away from zero; the result is nil if the number is not
    /// finite or is beyond `limit`.
    public init?(_ value: Double) {
        guard value.isFinite, abs(value) <= Self.limit else { return nil }
        let whole = value.rounded(.towardZero)
        let fraction = ((value - whole) * Double(Self.unitsPerOne)).rounded()
        // Both parts fit into 64 bits, and converting 64 bits to 128 bits is fast.
        units = Int128(Int64(whole)) * Int128(Self.unitsPerOne) + Int128(Int64(fraction))
    }

    /// Adds a number; the sum overflows only after 1.7e11 numbers of the largest size.
    public static func += (left: inout FixedPoint, right: FixedPoint) {
        left.units &+= right.units
    }

    /// Orders by value.
    public static func < (left: FixedPoint, right: FixedPoint) -> Bool {
        left.units < right.units
    }

    /// The nearest `Double`.
    public var value: Double { Double(units) / Double(Self.unitsPerOne) }

    /// Returns the mean of `count` numbers of which this is the sum; it is rounded only once.
    func mean(of count: Int) -> Double {
        Double(units) / (Double(Self.unitsPerOne) * Double(count))
    }

    /// Returns the number as a count of steps of 10^-`decimals`, rounded with halves away from
    /// zero.
    func scaled(decimals: Int) -> Int128 {
        var divisor: Int128 = 1
        for _ in min(max(decimals, 0), 9)..<9 { divisor *= 10 }
        let half = units < 0 ? -(divisor / 2) : divisor / 2
        return (units + half) / divisor
    }
}
