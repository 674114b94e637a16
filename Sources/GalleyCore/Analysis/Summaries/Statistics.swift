// SPDX-License-Identifier: Apache-2.0

/// The statistics of one measure over many documents.
public struct Statistics: Sendable, Hashable, Codable {
    /// The number of documents with the measure.
    public private(set) var count = 0
    /// For a count, the sum of the values; for a share, the sum of the parts.
    public private(set) var part = 0
    /// For a share, the sum of the wholes.
    public private(set) var whole = 0
    private var sum = FixedPoint.zero
    private var least: FixedPoint?
    private var greatest: FixedPoint?
    private var buckets = QuantileBuckets()
    private let decimals: Int

    private enum CodingKeys: String, CodingKey {
        case count, part, whole, sum, least, greatest, buckets, decimals
    }

    /// Makes empty statistics.
    ///
    /// - Parameter decimals: the number of decimals to which quantiles are computed, 0 to 9.
    public init(decimals: Int) {
        self.decimals = decimals
    }

    /// Adds the value of one document; returns false if it is not finite or is beyond
    /// `FixedPoint.limit`.
    @discardableResult
    public mutating func add(_ value: MeasureValue) -> Bool {
        if case .count(let count) = value, decimals == 0, count.magnitude < 1 << 53 {
            add(FixedPoint(units: Int128(count) * Int128(FixedPoint.unitsPerOne)))
            buckets.add(count)
            part = part.clampedSum(count)
            return true
        }
        guard let number = FixedPoint(value.number) else { return false }
        add(number)
        buckets.add(number.scaled(decimals: decimals))
        switch value {
        case .count(let count): part = part.clampedSum(count)
        case .share(let part, let whole):
            self.part = self.part.clampedSum(part)
            self.whole = self.whole.clampedSum(whole)
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

    /// Adds another worker's statistics of the same measure.
    public mutating func merge(_ other: Statistics) {
        count += other.count
        part = part.clampedSum(other.part)
        whole = whole.clampedSum(other.whole)
        sum += other.sum
        least = [least, other.least].compactMap(\.self).min()
        greatest = [greatest, other.greatest].compactMap(\.self).max()
        buckets.merge(other.buckets)
    }

    /// Whether both statistics have the same number of decimals, as statistics of the same measure
    /// must have.
    func hasScale(of other: Statistics) -> Bool { decimals == other.decimals }

    /// The sum of the values.
    public var total: Double { sum.value }
    /// The arithmetic mean; nil without documents.
    public var mean: Double? { count == 0 ? nil : sum.mean(of: count) }
    /// The smallest value; nil without documents.
    public var min: Double? { least?.value }
    /// The largest value; nil without documents.
    public var max: Double? { greatest?.value }
    /// The median; nil without documents.
    public var median: Double? { quantile(1, of: 2) }
    /// The pooled share: the sum of parts divided by the sum of wholes; nil if the wholes add up to
    /// 0.
    public var pooled: Double? { whole == 0 ? nil : Double(part) / Double(whole) }

    /// Returns a quantile; for example, nine tenths of the documents have values below the quantile
    /// 9 of 10.
    ///
    /// The quantile is exact for bounded decimals; otherwise it is too small by at most 1/16,384 of
    /// its value. It is nil without documents.
    public func quantile(_ part: Int, of whole: Int) -> Double? {
        var divisor = 1.0
        for _ in 0..<decimals { divisor *= 10 }
        return buckets.quantile(part, of: whole).map { $0 / divisor }
    }
}

extension Statistics {
    /// Reads statistics.
    ///
    /// - Throws: `DecodingError` if no documents can have these statistics.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        count = try container.decode(Int.self, forKey: .count)
        // A value may be as large as 1e18, so these two sums are not limited like counts, which are
        // read as `Int`; they are clamped whenever values are added.
        part = Int(try container.decode(Int64.self, forKey: .part))
        whole = Int(try container.decode(Int64.self, forKey: .whole))
        sum = try container.decode(FixedPoint.self, forKey: .sum)
        least = try container.decodeIfPresent(FixedPoint.self, forKey: .least)
        greatest = try container.decodeIfPresent(FixedPoint.self, forKey: .greatest)
        buckets = try container.decode(QuantileBuckets.self, forKey: .buckets)
        decimals = try container.decode(Int.self, forKey: .decimals)
        guard isPossible else {
            throw DecodingError.dataCorruptedError(
                forKey: .count, in: container, debugDescription: "impossible statistics")
        }
    }

    private var isPossible: Bool {
        guard count >= 0, buckets.total == count, sum.isSum(of: count), 0...9 ~= decimals,
            part >= 0, whole >= 0, whole == 0 || part <= whole
        else { return false }
        guard let least, let greatest else { return count == 0 && least == nil && greatest == nil }
        return count > 0 && least <= greatest && least.isWithinLimit && greatest.isWithinLimit
    }
}
