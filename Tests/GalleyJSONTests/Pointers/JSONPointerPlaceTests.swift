// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import Testing

struct JSONPointerPlaceTests {
    private func found(_ pointer: String, _ text: String) throws -> String? {
        let bytes = Array(text.utf8)
        let place = try JSONPointer(pointer).place(in: bytes[...])
        return place.map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    @Test(arguments: [
        ("/text", #"{"text":"a"}"#, #""a""#),
        ("/text", #" { "id" : 1.0 , "text" : "a\"}\\" , "z": [] } "#, #""a\"}\\""#),
        ("/a/b", #"{"text":{"b":0},"a":{"x":[1,{"b":2}],"b":"yes"}}"#, #""yes""#),
        ("/1/text", #"[{"text":"no"}, {"text":"yes"}]"#, #""yes""#),
        ("/a~1b", #"{"a\/b":true}"#, "true"), ("/n", #"{"n":-1.5e3}"#, "-1.5e3"),
        ("/é", #"{"\u00e9":null,"x":1}"#, "null"), ("", " [1, 2] ", "[1, 2]"),
        ("/a", #"{"a":{"b":"}"},"c":1}"#, #"{"b":"}"}"#),
    ])
    func valuesAreFound(pointer: String, text: String, value: String) throws {
        #expect(try found(pointer, text) == value)
    }

    @Test(arguments: [
        ("/text", "{}"), ("/text", "[]"), ("/text", "7"), ("/0", "[]"), ("/2", "[1,2]"),
        ("/01", "[1,2]"), ("/-", "[1]"), ("/a/b", #"{"a":"b"}"#), ("/b", #"{"a":{"b":1}}"#),
    ])
    func missingValuesHaveNoPlace(pointer: String, text: String) throws {
        #expect(try found(pointer, text) == nil)
    }

    @Test func placesAgreeWithValues() throws {
        let text = #"{"a":[1,{"b":["x",{}, "y\\"]},null],"c":{"d":{"e":[[],[2]]}},"f":"\""}"#
        let root = try JSONValue(parsing: Array(text.utf8))
        for pointer in ["/a/0", "/a/1/b/2", "/a/2", "/c/d/e/1/0", "/c/d", "/f", "/a/1/b/1"] {
            let value = try #require(try found(pointer, text))
            #expect(
                try JSONValue(parsing: Array(value.utf8)) == JSONPointer(pointer).value(in: root))
        }
    }
}
