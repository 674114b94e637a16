// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyTesting
import Testing

struct StatisticsTests {
    /// The quantile `part / whole` of a sorted array by Hyndman and Fan's definition 2.
    private func quantile(_ sorted: [Double], _ part: Int, _ whole: Int) -> Double {
        let (rank, rest) = (sorted.count * part).quotientAndRemainder(dividingBy: whole)
        if rest > 0 { return sorted[rank] }
        let low = sorted[max(rank, 1) - 1]
        let high = sorted[min(rank + 1, sorted.count) - 1]
        return (low + high) / 2
    }

    private func statistics(_ values: [Double], decimals: Int) -> Statistics {
        values.reduce(into: Statistics(decimals: decimals)) { $0.add(.number($1)) }
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func boundedDecimalsAreExact(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let count = Int.random(in: 1...300, using: &random)
        let values = (0..<count).map { _ in
            Double(Int.random(in: -10_000...10_000, using: &random)) / 10_000
        }
        let statistics = statistics(values, decimals: 4)
        let sorted = values.sorted()
        for (part, whole) in [(0, 1), (1, 4), (1, 2), (2, 3), (9, 10), (99, 100), (1, 1)] {
            let exact = quantile(sorted, part, whole)
            let found = try #require(statistics.quantile(part, of: whole))
            #expect(abs(found - exact) < 1e-12, "\(part) of \(whole)")
        }
        #expect(statistics.min == sorted.first)
        #expect(statistics.max == sorted.last)
        #expect(statistics.count == count)
        let mean = values.reduce(0, +) / Double(count)
        #expect(abs(try #require(statistics.mean) - mean) < 1e-9)
    }

    @Test func meansAreRoundedOnce() {
        #expect(statistics([0.1, 0.2, 0.6], decimals: 1).mean == 0.3)
        #expect(statistics([15, 17, 16, 17], decimals: 0).mean == 16.25)
        #expect(statistics([1, 0, 0], decimals: 0).mean == 1.0 / 3)
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func otherNumbersAreAlmostExact(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let values = (0..<201).map { _ -> Double in
            let size = Double(
                sign: .plus, exponent: Int.random(in: 0...50, using: &random), significand: 1)
            return (Double.random(in: -1...1, using: &random) * size).rounded()
        }
        let statistics = statistics(values, decimals: 0)
        let sorted = values.sorted()
        for part in 1..<10 {
            let exact = quantile(sorted, part, 10)
            let found = try #require(statistics.quantile(part, of: 10))
            #expect(abs(found) <= abs(exact))
            #expect(abs(found - exact) <= abs(exact) / 16_384, "\(part) of 10: \(exact)")
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func mergingEqualsAddingAll(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let values = (0..<90).map { _ in
            MeasureValue.share(Int.random(in: 0...9, using: &random), of: 9)
        }
        func statistics(_ values: some Sequence<MeasureValue>) -> Statistics {
            values.reduce(into: Statistics(decimals: 6)) { $0.add($1) }
        }
        let parts = [values[..<30], values[30..<31], values[31...]].map(statistics)
        var inOrder = parts[0]
        inOrder.merge(parts[1])
        inOrder.merge(parts[2])
        var others = parts[2]
        others.merge(parts[1])
        others.merge(Statistics(decimals: 6))
        others.merge(parts[0])
        #expect(inOrder == statistics(values))
        #expect(others == statistics(values))
        let bytes = try CanonicalEncoder().encode(inOrder)
        #expect(try CanonicalEncoder().encode(others) == bytes)
        #expect(try CanonicalDecoder().decode(Statistics.self, from: bytes) == inOrder)
    }

    @Test func sharesArePooledAndCountsSummed() {
        var shares = Statistics(decimals: 6)
        shares.add(.share(1, of: 2))
        shares.add(.share(0, of: 8))
        shares.add(.share(0, of: 0))
        #expect(shares.pooled == 0.1)
        #expect(shares.mean == 0.5 / 3)
        var counts = Statistics(decimals: 0)
        counts.add(.count(3))
        counts.add(.count(4))
        #expect(counts.part == 7)
        #expect(counts.pooled == nil)
        #expect(counts.median == 3.5)
    }

    @Test(arguments: [
        (0.126, 0.13), (0.125, 0.13), (0.124_999, 0.12), (-0.125, -0.13), (-0.124, -0.12),
        (0.004, 0),
    ])
    func quantilesAreRoundedToTheDecimals(_ value: Double, _ rounded: Double) {
        #expect(statistics([value], decimals: 2).median == rounded)
        #expect(statistics([value], decimals: 2).max == value)
    }

    @Test func emptyStatisticsHaveNoValues() {
        let empty = Statistics(decimals: 2)
        #expect(empty.mean == nil && empty.median == nil && empty.min == nil && empty.max == nil)
        var refusing = empty
        for value in [Double.nan, .infinity, 1e19] {
            let isTaken = refusing.add(.number(value))
            #expect(!isTaken)
        }
        #expect(refusing == empty)
    }
}
