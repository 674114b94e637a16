// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import Testing

/// The position and the wording of every error.
struct JSONErrorTests {
    static let cases: [(text: String, description: String)] = [
        ("", "1:1: expected a value, found the end of the text"),
        ("[1,\n 2,\n x]", "3:2: expected a value after ',', found 'x'"),
        ("{\"a\": 1 x}", "1:9: expected ',' or '}' after a member, found 'x'"),
        ("[\"é\" 1]", "1:7: expected ',' or ']' after an element, found '1'"),
        ("[", "1:2: expected a value or ']', found the end of the text"),
        ("{\"a\":}", "1:6: expected a value after ':', found '}'"),
        ("{a: 1}", "1:2: expected a member's name in '\"' or '}', found 'a'"),
        ("{\"a\": 1,\r\n}", "2:1: expected a member's name in '\"' after ',', found '}'"),
        ("{\"a\" 1}", "1:6: expected ':' after a member's name, found '1'"),
        ("{\"a\": 1,\n \"a\": 2}", "2:2: found a second member named 'a'"),
        (#"{"a\n":1,"a\n":2}"#, #"1:10: found a second member named 'a\n'"#),
        ("tru", "1:4: expected 'true', found the end of the text"),
        ("[nil]", "1:2: expected 'null', found 'nil'"),
        ("NaN", "1:1: expected a value, found 'NaN'"),
        ("\u{FEFF}1", "1:1: expected a value, found a byte order mark"),
        ("1 é", "1:3: expected nothing after the value, found 'é'"),
        ("-x", "1:2: expected a digit after '-', found 'x'"),
        ("1.", "1:3: expected a digit after the decimal point, found the end of the text"),
        ("1e,", "1:3: expected a digit in the exponent, found ','"),
        ("[012]", "1:2: expected a number without leading zeros"),
        ("1e999", "1:1: expected a number below 1.8e308 in magnitude"),
        ("[\n\"abc", "2:5: expected '\"' to close the string from 2:1, found the end of the text"),
        ("\"a\tb\"", "1:3: expected an escape in a string, found the control character U+0009"),
        (
            #""a\x41""#,
            "1:3: expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u with four hexadecimal digits, "
                + "found '\\x'"
        ),
        (
            #""\u12 ""#,
            "1:2: expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u with four hexadecimal digits, "
                + "found '\\u12'"
        ),
        (#""\ud83dx""#, "1:2: expected a whole surrogate pair, found a half, '\\ud83d'"),
        (#""\ude00""#, "1:2: expected a whole surrogate pair, found a half, '\\ude00'"),
    ]

    @Test(arguments: cases)
    func describesPlaceAndFault(_ text: String, _ description: String) {
        let error = #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
        #expect(error?.description == description)
    }

    @Test func invalidBytesAreNamed() {
        let bytes: [UInt8] = Array("[\"ab".utf8) + [0xFF] + Array("\"]".utf8)
        let error = #expect(throws: JSONError.self) { try JSONValue(parsing: bytes) }
        #expect(error?.description == "1:5: expected UTF-8, found the byte 0xFF")
        #expect(error?.offset == 4)
    }
}
