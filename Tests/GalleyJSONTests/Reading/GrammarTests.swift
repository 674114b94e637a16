// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import Testing

/// Texts that the grammar of RFC 8259 allows or forbids, class by class.
struct GrammarTests {
    static let accepted: [(String, JSONValue)] = [
        ("null", .null), ("true", true), ("false", false), (" \t\r\n1 \n", 1),
        ("0", 0), ("-0", 0), ("-1", -1), ("9223372036854775807", .integer(.max)),
        ("-9223372036854775808", .integer(.min)),
        ("9223372036854775808", .number(9_223_372_036_854_775_808)),
        ("-9223372036854775809", .number(-9_223_372_036_854_775_808)),
        ("18446744073709551616", .number(18_446_744_073_709_551_616)),
        ("1.0", 1.0), ("-0.0", -0.0), ("0.1", 0.1), ("1e2", 100.0), ("1E+2", 100.0),
        ("1.5e-3", 0.0015), ("0e0", 0.0), ("0E+5", 0.0), ("1e-999", 0.0), ("-1e-999", -0.0),
        ("1.7976931348623157e308", .number(.greatestFiniteMagnitude)),
        ("4.9e-324", .number(.leastNonzeroMagnitude)),
        ("0.000000000000000000000000000000000000000000000000000000001", 1e-57),
        ("\"\"", ""), ("\"a\"", "a"), ("\"eight...\"", "eight..."), ("\"a/b\"", "a/b"),
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
        (#""\u0041\u00e9\u00E9""#, "A\u{E9}\u{E9}"),
        (#""\u0000""#, "\u{0}"), (#""\ud83d\ude00""#, "\u{1F600}"),
        (#""\uD834\uDD1Ex""#, "\u{1D11E}x"),
        (#""\\u0041""#, "\\u0041"),
        ("\"\u{7F}é€😀\u{2028}\u{FEFF}\"", "\u{7F}é€😀\u{2028}\u{FEFF}"),
        ("\"e\u{301}\"", "e\u{301}"),
        ("\"long text, é in it, \\n and more of it\"", "long text, é in it, \n and more of it"),
        ("[]", []), ("[ ]", []), ("[1]", [1]), ("[1,2 , 3]", [1, 2, 3]), ("[[],[[]]]", [[], [[]]]),
        ("[null, \"\", {}]", [nil, "", [:]]), ("{}", [:]), ("{ }", [:]), ("{\"a\":1}", ["a": 1]),
        (" { \"a\" : [ 1 , { \"b\" : null } ] } ", ["a": [1, ["b": nil]]]), ("{\"\":0}", ["": 0]),
        ("{\"é\":1,\"e\u{301}\":2}", ["é": 1, "e\u{301}": 2]), ("{\"a\\u0000\":1}", ["a\u{0}": 1]),
    ]

    @Test(arguments: accepted)
    func reads(_ text: String, _ expected: JSONValue) throws {
        #expect(try JSONValue(parsing: text) == expected)
        #expect(try JSONValue(parsing: Array(text.utf8)) == expected)
    }

    static let rejected: [(String, JSONError.Kind)] = [
        ("", .unexpectedEnd), (" ", .unexpectedEnd), ("nul", .unexpectedEnd), ("nulL", .syntax),
        ("True", .syntax), ("truth", .syntax), ("nullx", .trailingBytes), ("NaN", .syntax),
        ("Infinity", .syntax), ("-Infinity", .syntax), ("undefined", .syntax), ("'a'", .syntax),
        ("\u{FEFF}1", .syntax), ("\u{A0}1", .syntax), ("1\u{C}", .trailingBytes),
        ("\u{B}1", .syntax),
        ("+1", .syntax), ("-", .unexpectedEnd), ("- 1", .syntax), ("--1", .syntax), ("01", .syntax),
        ("-01", .syntax), ("00", .syntax), (".5", .syntax), ("1.", .unexpectedEnd),
        ("1.e1", .syntax),
        ("1e", .unexpectedEnd), ("1e+", .unexpectedEnd), ("1e1.5", .trailingBytes),
        ("1eE2", .syntax),
        ("1.2.3", .trailingBytes), ("0x10", .trailingBytes), ("1_000", .trailingBytes),
        ("1 2", .trailingBytes), ("1,", .trailingBytes), ("１", .syntax), ("-a", .syntax),
        ("1e999", .numberOutOfRange), ("-1e999", .numberOutOfRange), ("[1e400]", .numberOutOfRange),
        ("\"", .unexpectedEnd), ("\"a", .unexpectedEnd), ("\"a\\\"", .unexpectedEnd),
        ("\"a\nb\"", .controlCharacter), ("\"a\tb\"", .controlCharacter),
        ("\"\u{0}\"", .controlCharacter), ("\"sixteen bytes..\u{1F}\"", .controlCharacter),
        (#""\x""#, .invalidEscape), (#""\a""#, .invalidEscape), (#""\'""#, .invalidEscape),
        (#""\U0041""#, .invalidEscape), (#""\u""#, .invalidEscape), (#""\u004""#, .invalidEscape),
        (#""\u00G0""#, .invalidEscape), (#""\u+041""#, .invalidEscape), ("\"\\é\"", .invalidEscape),
        ("\"\\\u{0}\"", .invalidEscape), ("\"\\", .unexpectedEnd), ("\"\\u00", .unexpectedEnd),
        (#""\ud800""#, .invalidEscape), (#""\udc00""#, .invalidEscape),
        (#""\ud800x""#, .invalidEscape),
        (#""\ud800\n""#, .invalidEscape), (#""\ud800\ud800""#, .invalidEscape),
        (#""\ud800\u0041""#, .invalidEscape), (#""\ud800\udbff""#, .invalidEscape),
        (#""\ud800\ue000""#, .invalidEscape), (#""\ude00\ud83d""#, .invalidEscape),
        (#""\ud800\u""#, .invalidEscape), ("\"\\ud800", .invalidEscape),
        (#""\ud800\"#, .invalidEscape),
        ("[", .unexpectedEnd), ("]", .syntax), ("[1", .unexpectedEnd), ("[1,", .unexpectedEnd),
        ("[,1]", .syntax), ("[1,]", .syntax), ("[1,,2]", .syntax), ("[1 2]", .syntax),
        ("[1}", .syntax),
        ("[]]", .trailingBytes), ("[1:2]", .syntax), ("[1;2]", .syntax), ("[a]", .syntax),
        ("{", .unexpectedEnd), ("}", .syntax), ("{]", .syntax), ("{\"a\"", .unexpectedEnd),
        ("{\"a\":", .unexpectedEnd), ("{\"a\":1", .unexpectedEnd), ("{\"a\":1,", .unexpectedEnd),
        ("{\"a\":1,}", .syntax), ("{,}", .syntax), ("{\"a\" 1}", .syntax), ("{\"a\"::1}", .syntax),
        ("{\"a\",1}", .syntax), ("{\"a\"}", .syntax), ("{\"a\":}", .syntax), ("{a:1}", .syntax),
        ("{1:1}", .syntax), ("{'a':1}", .syntax), ("{null:1}", .syntax), ("{\"a\":1]", .syntax),
        ("{\"a\":1 \"b\":2}", .syntax), ("{\"a\":1,,\"b\":2}", .syntax), ("{}}", .trailingBytes),
        ("{[]:1}", .syntax), ("{\"a\":1}#", .trailingBytes), ("// c\n1", .syntax),
        ("/**/1", .syntax),
        ("{\"a\":1,\"a\":2}", .duplicateKey), (#"{"a":1,"\u0061":2}"#, .duplicateKey),
        ("{\"\":1,\"b\":2,\"\":1}", .duplicateKey), ("<a/>", .syntax), ("\u{0}", .syntax),
    ]

    @Test(arguments: rejected)
    func refuses(_ text: String, _ kind: JSONError.Kind) {
        let error = #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
        #expect(error?.kind == kind, "\(String(describing: error))")
    }

    @Test(
        arguments: [
            [0x80], [0xFF], [0x22, 0x80, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xE2, 0x82, 0x22],
            [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
            [0x5B, 0xC3, 0x5D],
            [0x22, 0x5C, 0x6E, 0xF8, 0x22], [0x31, 0xFF], [0x22, 0x5C, 0xFF, 0x22],
            [0x7B, 0x22, 0xE9, 0x22, 0x3A, 0x31, 0x7D], [0xFE, 0xFF, 0x00, 0x31],
            [0x22, 0xF0, 0x9F, 0x98, 0x22],
        ] as [[UInt8]])
    func refusesInvalidUTF8(_ bytes: [UInt8]) {
        let error = #expect(throws: JSONError.self) { try JSONValue(parsing: bytes) }
        #expect(error?.kind == .invalidUTF8, "\(String(describing: error))")
    }

    @Test(arguments: [0xFDD0, 0xFFFE, 0xFFFF, 0xE000, 0xD7FF] as [UInt32])
    func noncharactersAreAllowed(_ code: UInt32) throws {
        let expected = try #require(Unicode.Scalar(code))
        let text = "\"\\u" + String(code, radix: 16) + "\""
        #expect(try JSONValue(parsing: text) == .string(String(expected)))
    }

    @Test func manyMembersAreCheckedForDuplicates() {
        let members = (0..<100).map { "\"k\($0)\":\($0)" } + ["\"k57\":0"]
        let error = #expect(throws: JSONError.self) {
            try JSONValue(parsing: "{" + members.joined(separator: ",") + "}")
        }
        #expect(error?.kind == .duplicateKey)
    }

    @Test(arguments: [("[", "]"), ("{\"a\":", "}")])
    func nestingEndsAtTheLimit(_ opening: String, _ closing: String) throws {
        func nested(_ depth: Int) -> String {
            String(repeating: opening, count: depth) + "[]"
                + String(repeating: closing, count: depth)
        }
        let deepest = try JSONValue(parsing: nested(JSONValue.depthLimit - 1))
        #expect(
            try CanonicalEncoder().encode(deepest) == Array(nested(JSONValue.depthLimit - 1).utf8))
        #expect(try JSONValue(parsing: deepest.prettyText) == deepest)
        let error = #expect(throws: JSONError.self) {
            try JSONValue(parsing: nested(JSONValue.depthLimit))
        }
        #expect(error?.kind == .tooDeep)
        #expect(error?.offset == JSONValue.depthLimit * opening.utf8.count)
        #expect(throws: JSONError.self) {
            try JSONValue(parsing: String(repeating: opening, count: 100_000))
        }
    }
}
