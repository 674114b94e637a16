// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import Testing

struct JSONPointerTests {
    private let root: JSONValue = [
        "foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\j": 5, "k\"l": 6,
        " ": 7, "m~n": 8, "~1": 9, "01": 10, "articles": [["body": "text"]],
    ]

    @Test(
        arguments: [
            ("/foo", ["bar", "baz"]), ("/foo/0", "bar"), ("/foo/1", "baz"), ("/", 0), ("/a~1b", 1),
            ("/c%d", 2),
            ("/e^f", 3), ("/g|h", 4), ("/i\\j", 5), ("/k\"l", 6), ("/ ", 7), ("/m~0n", 8),
            ("/~01", 9),
            ("/01", 10), ("/articles/0/body", "text"), ("/foo/2", nil), ("/foo/-", nil),
            ("/foo/00", nil),
            ("/foo/01", nil), ("/foo/+1", nil), ("/foo/", nil), ("/foo/bar", nil),
            ("/foo/0/0", nil),
            ("/foo/99999999999999999999", nil), ("/nothing", nil), ("/foo/１", nil),
        ] as [(String, JSONValue?)])
    func findsValues(_ text: String, _ expected: JSONValue?) throws {
        let pointer = try JSONPointer(text)
        #expect(pointer.value(in: root) == expected)
        #expect(pointer.description == text)
    }

    @Test func theEmptyPointerIsTheWholeValue() throws {
        #expect(try JSONPointer("").value(in: root) == root)
        #expect(JSONPointer(tokens: ["a/b", "m~n"]).description == "/a~1b/m~0n")
    }

    @Test(arguments: [
        ("foo", 0), ("foo/bar", 0), ("/a~", 2), ("/a~2", 2), ("/a/~/b", 3), ("#/foo", 0),
    ])
    func refusesInvalidPointers(_ text: String, _ offset: Int) {
        let error = #expect(throws: JSONPointerError.self) { try JSONPointer(text) }
        #expect(error?.offset == offset)
    }

    @Test func errorsNameWhatWasExpected() {
        let noSlash = #expect(throws: JSONPointerError.self) { try JSONPointer("text") }
        #expect(
            noSlash?.description == "expected a JSON Pointer that begins with '/', found 'text'")
        let escape = #expect(throws: JSONPointerError.self) { try JSONPointer("/~x") }
        #expect(
            escape?.description == "expected '~0' or '~1' for '~' or '/' in the JSON Pointer '/~x'")
    }
}
