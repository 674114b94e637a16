// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import GalleyTesting
import Testing

/// Equal sets and dictionaries have equal bytes, however they were filled.
struct DeterminismTests {
    struct Point: Codable, Hashable {
        var x: Int
        var y: Set<String>
    }

    enum Color: String, Codable, CodingKeyRepresentable { case red, green, blue }

    struct Nested: Codable, Equatable {
        var optional: Set<Int>?
        var array: [Set<Int>]
        var points: [Point: Set<Point>]
        var colors: [Color: Int]
    }

    /// Equal collections of 64 numbers, filled in different orders and with different capacities.
    private static func variants<T>(_ make: ([Int]) -> T) -> [T] {
        (0..<8 as Range<UInt64>).map { seed in
            var generator = SeededGenerator(seed: seed)
            return make((0..<64).shuffled(using: &generator))
        }
    }

    private func expectOneEncoding<T: Codable & Equatable>(_ values: [T]) throws {
        let first = try CanonicalEncoder().encode(values[0])
        for value in values {
            #expect(value == values[0])
            #expect(try CanonicalEncoder().encode(value) == first)
        }
        #expect(try CanonicalDecoder().decode(T.self, from: first) == values[0])
    }

    @Test func sets() throws {
        let variants = Self.variants { order in
            var set = Set<Int>(minimumCapacity: 64 + 500 * (order[0] % 3))
            for number in order { set.insert(number) }
            return set
        }
        #expect(Set(variants.map { Array($0) }).count > 1)
        try expectOneEncoding(variants)
    }

    @Test func setsAreOrderedByCanonicalBytes() throws {
        let bytes = try CanonicalEncoder().encode(Set([10, 9, -1, 100]))
        #expect(String(decoding: bytes, as: UTF8.self) == "[-1,10,100,9]")
    }

    @Test func dictionariesWithEveryTypeOfKey() throws {
        try expectOneEncoding(
            Self.variants { Dictionary(uniqueKeysWithValues: $0.map { ("k\($0)", $0) }) })
        try expectOneEncoding(
            Self.variants { Dictionary(uniqueKeysWithValues: $0.map { ($0, "\($0)") }) })
        try expectOneEncoding(
            Self.variants { Dictionary(uniqueKeysWithValues: $0.map { (UInt8($0), $0) }) })
        try expectOneEncoding(
            Self.variants { Dictionary(uniqueKeysWithValues: $0.map { (Double($0), $0) }) })
        try expectOneEncoding(
            Self.variants { order in
                Dictionary(
                    uniqueKeysWithValues: order.map { (Point(x: $0, y: ["a", "b", "\($0)"]), $0) })
            })
    }

    @Test func nestedSetsAndDictionaries() throws {
        try expectOneEncoding(
            Self.variants { order in
                let few = order.filter { $0 < 9 }
                let points = few.map { Point(x: $0, y: Set(few.map(String.init))) }
                return Nested(
                    optional: Set(order), array: [Set(order), []],
                    points: Dictionary(uniqueKeysWithValues: points.map { ($0, Set(points)) }),
                    colors: [.red: 1, .green: 2, .blue: 3])
            })
    }

    @Test func handWrittenContainers() throws {
        try expectOneEncoding(
            Self.variants { order in
                HandWritten(
                    numbers: Set(order), origin: "", deep: ["a": Set(order.map(String.init))])
            })
    }

    @Test func codingKeysNameMembers() throws {
        let bytes = try CanonicalEncoder().encode([Color.red: 1, .blue: 2])
        #expect(String(decoding: bytes, as: UTF8.self) == #"{"blue":2,"red":1}"#)
    }

    @Test func pairsAreOrderedByKey() throws {
        let bytes = try CanonicalEncoder().encode([UInt8(2): "two", 1: "one"])
        #expect(String(decoding: bytes, as: UTF8.self) == #"[1,"one",2,"two"]"#)
    }
}
