// SPDX-License-Identifier: Apache-2.0

/// What is known of one measure over many documents.
public struct Statistics: Sendable, Hashable, Codable {
    /// Documents that stated the measure.
    public private(set) var count = 0
    /// The pooled parts, if the measure is a share; the sum, if it is a count.
    public private(set) var part = 0
    /// The pooled wholes, if the measure is a share.
    public private(set) var whole = 0
    private var sum = FixedPoint.zero
    private var least: FixedPoint?
    private var greatest: FixedPoint?
    private var buckets = QuantileBuckets()
    private let decimals: Int

    /// Makes the statistics of no document.
    ///
    /// - Parameter decimals: digits after the point that quantiles tell apart, 0 to 9.
    public init(decimals: Int) {
        self.decimals = decimals
    }

    /// Adds one document's value; false if it is not finite or beyond `FixedPoint.limit`.
    @discardableResult
    public mutating func add(_ value: MeasureValue) -> Bool {
        if case .count(let count) = value, decimals == 0, count.magnitude < 1 << 53 {
            add(FixedPoint(units: Int128(count) * Int128(FixedPoint.unitsPerOne)))
            buckets.add(count)
            part &+= count
            return true
        }
        guard let number = FixedPoint(value.number) else { return false }
        add(number)
        buckets.add(number.scaled(decimals: decimals))
        switch value {
        case .count(let count): part &+= count
        case .share(let part, let whole):
            self.part &+= part
            self.whole &+= whole
        case .number: break
        }
        return true
    }

    private mutating func add(_ number: FixedPoint) {
        count += 1
        sum += number
        least = least.map { Swift.min($0, number) } ?? number
        greatest = greatest.map { Swift.max($0, number) } ?? number
    }

    /// Takes in another worker's statistics of the same measure.
    public mutating func merge(_ other: Statistics) {
        count += other.count
        part &+= other.part
        whole &+= other.whole
        sum += other.sum
        least = [least, other.least].compactMap(\.self).min()
        greatest = [greatest, other.greatest].compactMap(\.self).max()
        buckets.merge(other.buckets)
    }

    /// The sum of the values.
    public var total: Double { sum.value }
    /// The arithmetic mean; nil without documents.
    public var mean: Double? { count == 0 ? nil : sum.value / Double(count) }
    /// The least value; nil without documents.
    public var min: Double? { least?.value }
    /// The greatest value; nil without documents.
    public var max: Double? { greatest?.value }
    /// The median; nil without documents.
    public var median: Double? { quantile(1, of: 2) }
    /// The pooled share: all parts by all wholes; nil without wholes.
    public var pooled: Double? { whole == 0 ? nil : Double(part) / Double(whole) }

    /// A quantile: 9 of 10 is the value below which nine tenths of the documents lie.
    ///
    /// Exact for bounded decimals; otherwise at most 1/16,384 too small.
    public func quantile(_ part: Int, of whole: Int) -> Double? {
        var divisor = 1.0
        for _ in 0..<decimals { divisor *= 10 }
        return buckets.quantile(part, of: whole).map { $0 / divisor }
    }
}
