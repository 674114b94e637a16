// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import GalleyTesting
import Testing

struct JSONObjectTests {
    @Test func membersKeepTheirOrder() {
        var object: JSONObject = ["b": 1, "a": 2]
        object["c"] = 3
        object["b"] = 4
        #expect(object.keys == ["b", "a", "c"])
        #expect(object.map(\.value) == [4, 2, 3])
        object["a"] = nil
        object["missing"] = nil
        #expect(object.keys == ["b", "c"])
        #expect(object.sortedByKey.keys == ["b", "c"])
    }

    @Test func equalityIgnoresOrder() {
        let left: JSONValue = ["a": 1, "b": [true, ["x": 1, "y": 2]]]
        let right: JSONValue = ["b": [true, ["y": 2, "x": 1]], "a": 1]
        #expect(left == right)
        #expect(left.hashValue == right.hashValue)
        #expect(left.canonicalBytes == right.canonicalBytes)
        #expect(left != ["a": 1, "b": [true, ["x": 1, "y": 3]]])
        #expect(JSONObject(uniqueKeysWithValues: [("a", 1)]) != ["b": 1])
    }

    @Test func theLastValueOfARepeatedKeyIsKept() {
        let object = JSONObject(uniqueKeysWithValues: [("a", 1), ("b", 2), ("a", 3)])
        #expect(object.keys == ["a", "b"])
        #expect(object["a"] == 3)
    }

    @Test func canonicallyEquivalentKeysDiffer() {
        let object: JSONObject = ["é": 1, "e\u{301}": 2]
        #expect(object.count == 2)
        #expect(object["\u{E9}"] == 1)
        #expect(JSONValue.string("é") != .string("e\u{301}"))
        // The two strings are canonically equivalent and have the same length.
        #expect(JSONValue.string("a\u{301}\u{323}") != .string("a\u{323}\u{301}"))
    }

    /// Compares small and large objects with plain lists of pairs, whose keys are added in
    /// ascending order or not.
    @Test func behavesLikeAListOfPairs() {
        for seed in 0..<40 as Range<UInt64> {
            var generator = SeededGenerator(seed: seed)
            var object = JSONObject()
            var model: [(String, JSONValue)] = []
            let ascends = seed % 2 == 0
            for step in 0..<120 {
                let key = "\(ascends ? 1_000 + step : Int.random(in: 0..<60, using: &generator))"
                let removed = "\(Int.random(in: 0..<1_100, using: &generator))"
                object[key] = .integer(Int64(step))
                object[removed] = nil
                if let place = model.firstIndex(where: { $0.0 == key }) {
                    model[place].1 = .integer(Int64(step))
                } else {
                    model.append((key, .integer(Int64(step))))
                }
                model.removeAll { $0.0 == removed }
            }
            #expect(object.keys == model.map(\.0), "seed \(seed)")
            #expect(model.allSatisfy { object[$0.0] == $0.1 }, "seed \(seed)")
            #expect(object["999"] == nil && object["zzz"] == nil && object[""] == nil)
            #expect(object.sortedByKey.keys == model.map(\.0).sorted(), "seed \(seed)")
        }
    }
}
