// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyJSON
import Testing

struct JSONValueTests {
    private let value: JSONValue = [
        "null": nil, "bool": true, "integer": 7, "number": 1.5, "string": "s", "array": [1, 2],
        "object": [:],
    ]

    @Test func accessorsReturnOnlyTheirKind() {
        #expect(value["null"]?.isNull == true)
        #expect(value["bool"]?.boolValue == true)
        #expect(value["integer"]?.integerValue == 7)
        #expect(value["integer"]?.numberValue == 7)
        #expect(value["number"]?.numberValue == 1.5)
        #expect(value["number"]?.integerValue == nil)
        #expect(value["string"]?.stringValue == "s")
        #expect(value["array"]?.arrayValue == [1, 2])
        #expect(value["array"]?[1] == 2)
        #expect(value["array"]?[2] == nil)
        #expect(value["array"]?[-1] == nil)
        #expect(value["object"]?.objectValue == [:])
        #expect(value["nothing"] == nil)
        #expect(value["string"]?["s"] == nil)
        #expect(value["string"]?.boolValue == nil)
    }

    @Test func kindsHaveNames() {
        let kinds = value.objectValue?.map(\.value.kind)
        #expect(
            kinds == [
                "null", "a boolean", "a whole number", "a number", "a string", "an array",
                "an object",
            ])
    }

    @Test func numbersAreEqualOnlyIfTheirTextsAre() {
        #expect(JSONValue.integer(1) != .number(1))
        #expect(JSONValue.number(0.0) != .number(-0.0))
        #expect(JSONValue.number(.nan) == .number(-.nan))
        #expect(Set<JSONValue>([1, 1.0, 1, "1", [1], ["a": 1]]).count == 5)
    }

    /// Foundation's coders can encode and decode a `JSONValue`.
    @Test func foundationCodersRoundTripValues() throws {
        let data = try JSONEncoder().encode(value)
        #expect(try JSONDecoder().decode(JSONValue.self, from: data) == value)
    }
}
