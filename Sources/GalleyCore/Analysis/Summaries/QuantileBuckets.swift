// SPDX-License-Identifier: Apache-2.0

/// Counts of whole numbers in buckets, from which any quantile can be computed.
///
/// Each number with a magnitude up to 32,767 has its own bucket. A bucket of larger numbers
/// contains all numbers with the same count of binary digits and the same 15 leading binary digits,
/// so a quantile is too small by at most 1/16,384 of its value. Quantiles of bounded decimals, such
/// as scores between -1 and 1 with four decimals, are exact.
struct QuantileBuckets: Sendable {
    /// The counts of the first buckets, from bucket 0 on; most documents are in these buckets.
    private var low: [Int] = []
    private var others: [Int: Int] = [:]

    /// The maximum length of `low`; it is small, so that even a run with a thousand groups needs
    /// little memory.
    private static let lowBuckets = 2048
    private static let exact = 1 << 15
    private static let perDoubling = 1 << 14
    /// The bucket of the largest `Int128`.
    private static let greatest = bucket(.max)

    mutating func add(_ number: Int128) {
        add(Self.bucket(number), 1)
    }

    /// Adds a value of a measure that has no decimals.
    mutating func add(_ number: Int) {
        add(number.magnitude < Self.exact ? number : Self.bucket(Int128(number)), 1)
    }

    private mutating func add(_ bucket: Int, _ count: Int) {
        guard bucket >= 0, bucket < Self.lowBuckets else {
            others[bucket, default: 0] += count
            return
        }
        if bucket >= low.count {
            let size = max(bucket + 1, min(low.count * 2, Self.lowBuckets))
            low.append(contentsOf: repeatElement(0, count: size - low.count))
        }
        low[bucket] += count
    }

    /// The counts of all buckets that are not empty, by bucket number.
    var counts: [Int: Int] {
        var counts = others
        for (bucket, count) in low.enumerated() where count != 0 { counts[bucket] = count }
        return counts
    }

    mutating func merge(_ other: QuantileBuckets) {
        for (bucket, count) in other.low.enumerated() where count != 0 { add(bucket, count) }
        for (bucket, count) in other.others { add(bucket, count) }
    }

    /// The count of all added numbers.
    var total: Int { low.reduce(0, +) + others.values.reduce(0, +) }

    /// Returns the quantile `part`/`whole`, such as 1/2 for the median; nil if there are no
    /// numbers.
    ///
    /// The quantile follows definition 2 of Hyndman and Fan: if it is between two neighbouring
    /// numbers, it is the mean of these numbers (Sample Quantiles in Statistical Packages, The
    /// American Statistician 50 (1996), p. 363).
    func quantile(_ part: Int, of whole: Int) -> Double? {
        let total = total
        guard total > 0 else { return nil }
        let (rank, rest) = (total * part).quotientAndRemainder(dividingBy: whole)
        if rest > 0 { return number(atRank: rank + 1) }
        guard let low = number(atRank: max(rank, 1)),
            let high = number(atRank: min(rank + 1, total))
        else { return nil }
        return (low + high) / 2
    }

    private func number(atRank rank: Int) -> Double? {
        var seen = 0
        for (bucket, count) in counts.sorted(by: { $0.key < $1.key }) {
            seen += count
            if seen >= rank { return Self.number(of: bucket) }
        }
        return nil
    }

    static func bucket(_ number: Int128) -> Int {
        let size = number.magnitude
        guard size >= UInt128(exact) else { return Int(number) }
        let shift = (UInt128.bitWidth - size.leadingZeroBitCount) - 15
        let leading = Int(size >> UInt128(shift))
        let index = exact + (shift - 1) * perDoubling + (leading - perDoubling)
        return number < 0 ? -index : index
    }

    static func number(of bucket: Int) -> Double {
        let index = abs(bucket)
        guard index >= exact else { return Double(bucket) }
        let (shift, leading) = (index - exact).quotientAndRemainder(dividingBy: perDoubling)
        var value = Double(leading + perDoubling)
        for _ in 0...shift { value *= 2 }
        return bucket < 0 ? -value : value
    }
}

extension QuantileBuckets: Hashable {
    static func == (left: QuantileBuckets, right: QuantileBuckets) -> Bool {
        left.counts == right.counts
    }

    func hash(into hasher: inout Hasher) { hasher.combine(counts) }
}

extension QuantileBuckets: Codable {
    private enum Key: String, CodingKey {
        case counts
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let counts = try container.decode([Int: Int].self, forKey: .counts)
        for (bucket, count) in counts {
            guard bucket.magnitude <= Self.greatest, count > 0 else {
                throw DecodingError.dataCorruptedError(
                    forKey: .counts, in: container, debugDescription: "'\(bucket)' is not a bucket")
            }
            add(bucket, count)
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(counts, forKey: .counts)
    }
}
