// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import GalleyTesting
import Testing

/// Decoding an encoded value gives the same value.
struct RoundTripTests {
    private func roundTrip<T: Codable>(_ value: T) throws -> T {
        try CanonicalDecoder().decode(T.self, from: CanonicalEncoder().encode(value))
    }

    private func text(_ value: some Encodable) throws -> String {
        String(decoding: try CanonicalEncoder().encode(value), as: UTF8.self)
    }

    private func check<T: Codable & Equatable>(_ value: T, _ expected: String) throws {
        #expect(try text(value) == expected)
        #expect(try roundTrip(value) == value)
        #expect(try roundTrip([value]) == [value])
        #expect(try roundTrip(["key": value]) == ["key": value])
        #expect(try roundTrip(Optional(value)) == value)
    }

    @Test func integersOfEveryWidth() throws {
        try check(Int8.min, "-128")
        try check(Int16.max, "32767")
        try check(Int32.min, "-2147483648")
        try check(Int64.min, "-9223372036854775808")
        try check(Int.max, "9223372036854775807")
        try check(UInt8.max, "255")
        try check(UInt16.max, "65535")
        try check(UInt32.max, "4294967295")
        try check(UInt64(Int64.max), "9223372036854775807")
        try check(UInt64(Int64.max) + 1, "\"9223372036854775808\"")
        try check(UInt.max, "\"18446744073709551615\"")
        try check(Int128(5), "5")
        try check(Int128.min, "\"-170141183460469231731687303715884105728\"")
        try check(UInt128.max, "\"340282366920938463463374607431768211455\"")
    }

    @Test func integersOf128BitsInEveryContainer() throws {
        let value = Wide(
            signed: .min, unsigned: .max, list: [.max, 0, -1], single: Wide.Single(wide: .max))
        try check(
            value,
            #"{"list":["170141183460469231731687303715884105727",0,-1],"#
                + #""signed":"-170141183460469231731687303715884105728","#
                + #""single":"340282366920938463463374607431768211455","#
                + #""unsigned":"340282366920938463463374607431768211455"}"#)
    }

    @Test(
        arguments: [
            0.0, -0.0, 1, 0.1, -1e-300, .leastNonzeroMagnitude, .pi, .greatestFiniteMagnitude,
            .infinity, -.infinity, .nan,
        ] as [Double])
    func doubles(_ value: Double) throws {
        let result = try roundTrip([value])[0]
        #expect(result.bitPattern == value.bitPattern)
        #expect(try roundTrip(Boxed(value: value)).value.bitPattern == value.bitPattern)
    }

    @Test(
        arguments: [
            0.0, -0.0, 0.1, .pi, .leastNonzeroMagnitude, .greatestFiniteMagnitude, .infinity,
            -.infinity, .nan,
        ] as [Float])
    func floats(_ value: Float) throws {
        #expect(try roundTrip([value])[0].bitPattern == value.bitPattern)
    }

    @Test func randomDoublesAndFloats() throws {
        var generator = SeededGenerator(seed: 9)
        let doubles = (0..<2_000).map { _ in generator.double() }
        #expect(try roundTrip(doubles).map(\.bitPattern) == doubles.map(\.bitPattern))
        let floats = doubles.map { Float($0) }
        #expect(try roundTrip(floats).map(\.bitPattern) == floats.map(\.bitPattern))
    }

    @Test func otherValuesOfTheStandardLibrary() throws {
        try check(true, "true")
        try check("é\n", #""é\n""#)
        try check([Int](), "[]")
        try check([[1], []], "[[1],[]]")
        try check([Int?.some(1), nil], "[1,null]")
        try check(["b": 1, "a": 2], #"{"a":2,"b":1}"#)
        try check([10: "ten", 9: "nine"], #"{"10":"ten","9":"nine"}"#)
        try check(1..<5, "[1,5]")
        try check(Empty(), "{}")
        #expect(try text(Int?.none) == "null")
        #expect(try roundTrip(Int?.none) == nil)
    }

    @Test func synthesizedTypes() throws {
        let value = Synthesized(
            name: "x", note: nil, share: 0.25, kind: .pair(1, second: "two"), level: .high,
            children: [
                Synthesized(name: "y", note: "n", share: 1, kind: .none, level: .low, children: [])
            ])
        try check(
            value,
            #"{"children":[{"children":[],"kind":{"none":{}},"level":1,"name":"y","note":"n","share":1.0}],"#
                + #""kind":{"pair":{"_0":1,"second":"two"}},"level":2,"name":"x","share":0.25}"#)
    }

    @Test func handWrittenTypes() throws {
        let value = HandWritten(numbers: [3, 1, 2], origin: "here", deep: ["a": ["b", "c"]])
        try check(
            value,
            #"{"deep":{"list":[[["b","c"],"a"]]},"extra":null,"numbers":[[1,2,3],null],"#
                + #""super":{"origin":"here"}}"#)
    }

    @Test func jsonValuesAreEncodedAsThemselves() throws {
        for seed in 0..<100 as Range<UInt64> {
            var generator = SeededGenerator(seed: seed)
            let value = generator.value(depth: 3)
            #expect(try CanonicalEncoder().encode(value) == value.canonicalBytes, "seed \(seed)")
            #expect(try CanonicalEncoder().encodeValue(value) == value, "seed \(seed)")
            #expect(try roundTrip(Boxed(value: value)).value == value, "seed \(seed)")
        }
    }

    @Test func valuesPassThroughWithoutBytes() throws {
        let value = try CanonicalEncoder().encodeValue(Boxed(value: [1, 2]))
        #expect(value == ["value": [1, 2]])
        let wide = Wide(signed: 1, unsigned: 2, list: [], single: Wide.Single(wide: 3))
        let names = try CanonicalEncoder().encodeValue(wide).objectValue?.keys
        #expect(names == ["list", "signed", "single", "unsigned"])
        #expect(try CanonicalDecoder().decode(Boxed<[Int]>.self, from: value).value == [1, 2])
    }

    @Test func nestedContainersWithTheSameKeyAreOne() throws {
        struct Twice: Encodable {
            func encode(to encoder: any Encoder) throws {
                var outer = encoder.container(keyedBy: HandWritten.CodingKeys.self)
                for key in [HandWritten.CodingKeys.origin, .extra] {
                    var inner = outer.nestedContainer(
                        keyedBy: HandWritten.CodingKeys.self, forKey: .deep)
                    try inner.encode(1, forKey: key)
                }
            }
        }
        #expect(try text(Twice()) == #"{"deep":{"extra":1,"origin":1}}"#)
    }

    @Test func userInfoReachesBothSides() throws {
        let key = try #require(CodingUserInfoKey(rawValue: "scale"))
        let bytes = try CanonicalEncoder(userInfo: [key: 10]).encode([Scaled(value: 4)])
        #expect(String(decoding: bytes, as: UTF8.self) == "[40]")
        #expect(
            try CanonicalDecoder(userInfo: [key: 5]).decode([Scaled].self, from: bytes)[0].value
                == 8)
    }
}
