// SPDX-License-Identifier: Apache-2.0

import GalleyJSON
import Testing

/// A value that cannot be encoded or decoded causes an error with its coding path, never a trap.
struct CodingErrorTests {
    private func path(_ keys: [any CodingKey]) -> String {
        keys.map(\.stringValue).joined(separator: ".")
    }

    /// The path and the message of the error that decoding throws.
    private func fault<T: Decodable>(_ type: T.Type, _ text: String) -> String? {
        let error = #expect(throws: DecodingError.self) {
            try CanonicalDecoder().decode(type, from: Array(text.utf8))
        }
        let context: DecodingError.Context? =
            switch error {
            case .typeMismatch(_, let context), .valueNotFound(_, let context),
                .keyNotFound(_, let context), .dataCorrupted(let context):
                context
            default: nil
            }
        return context.map { path($0.codingPath) + ": " + $0.debugDescription }
    }

    private func fault(encoding value: some Encodable) -> String? {
        let error = #expect(throws: EncodingError.self) { try CanonicalEncoder().encode(value) }
        guard case .invalidValue(_, let context) = error else { return nil }
        return path(context.codingPath) + ": " + context.debugDescription
    }

    @Test func decodingErrorsNamePlaceAndFault() {
        #expect(fault([Int].self, "[1,\"2\"]") == "1: expected a whole number, found a string")
        #expect(
            fault([String: [Bool]].self, #"{"a":[true,0]}"#)
                == "a.1: expected a boolean, found a whole number")
        #expect(
            fault(Boxed<String>.self, #"{"value":null}"#) == "value: expected a string, found null")
        #expect(fault(Boxed<String>.self, "{}") == ": expected a member named 'value', found none")
        #expect(fault(Boxed<Int>.self, "[]") == ": expected an object, found an array")
        #expect(fault([Int].self, "{}") == ": expected an array, found an object")
        #expect(fault(Set<Int>.self, "{}") == ": expected an array, found an object")
        #expect(
            fault(Range<Int>.self, "[1]") == "1: expected an element, found the end of the array")
        #expect(fault([Double].self, "[\"1\"]") == "0: expected a number, found a string")
        #expect(fault([Synthesized.Level].self, "[3]")?.hasPrefix("0: ") == true)
    }

    @Test func integersAreNeverRounded() throws {
        #expect(
            fault([UInt8].self, "[256]") == "0: expected a whole number from 0 to 255, found 256")
        #expect(fault([Int].self, "[1.5]")?.hasPrefix("0: expected a whole number from") == true)
        #expect(
            fault([UInt64].self, "[9223372036854775809]")?.hasPrefix("0: expected a whole number")
                == true)
        #expect(fault([UInt64].self, #"["5"]"#) == "0: expected a whole number, found a string")
        #expect(
            fault([UInt64].self, #"["+9223372036854775808"]"#)
                == "0: expected a whole number, found a string")
        #expect(
            fault([UInt64].self, #"["18446744073709551616"]"#)
                == "0: expected a whole number, found a string")
        #expect(
            fault([Float].self, "[1e39]")
                == "0: expected a number below 3.5e38 in magnitude, found 1e+39")
        #expect(
            try CanonicalDecoder().decode([Int].self, from: Array("[1.0,1e2]".utf8)) == [1, 100])
    }

    @Test func bytesThatAreNotJSON() {
        #expect(
            fault([Int].self, "[1,\n2")
                == ": 2:2: expected ',' or ']' after an element, found the end of the text")
    }

    @Test func canonicallyEquivalentKeysAreRefused() {
        #expect(fault([String: Int].self, "{\"é\":1,\"e\u{301}\":2}") != nil)
    }

    @Test func nothingAtTheTopIsAnError() throws {
        #expect(
            fault(encoding: Silent()) == ": expected a value that encodes something, found nothing")
        #expect(try CanonicalEncoder().encode([Silent()]) == Array("[{}]".utf8))
    }

    @Test func twoKindsOfContainerAreAnError() {
        struct Mixed: Encodable {
            func encode(to encoder: any Encoder) throws {
                var list = encoder.unkeyedContainer()
                try list.encode(1)
                var object = encoder.container(keyedBy: HandWritten.CodingKeys.self)
                try object.encode(1, forKey: .list)
            }
        }
        struct Twice: Encodable {
            func encode(to encoder: any Encoder) throws {
                var container = encoder.singleValueContainer()
                try container.encode(1)
                try container.encode(2)
            }
        }
        #expect(
            fault(encoding: ["a": Mixed()])
                == "a: expected one kind of container, found keyed after unkeyed")
        #expect(
            fault(encoding: [Twice()]) == "0: expected one value, found another after single value")
    }

    @Test func keysWithTheSameNameAreAnError() {
        struct Same: Hashable, Encodable, CodingKeyRepresentable {
            var number: Int
            var codingKey: any CodingKey { HandWritten.CodingKeys.list }
            init(_ number: Int) { self.number = number }
            init?(codingKey: some CodingKey) { number = 0 }
        }
        #expect(
            fault(encoding: [Same(1): 1, Same(2): 2])
                == ": expected keys with different names, found two named 'list'")
    }

    @Test func deepValuesAreAnError() throws {
        final class Link: Codable {
            var next: Link?
            init(next: Link?) { self.next = next }
        }
        func chain(_ length: Int) -> Link {
            (1..<length).reduce(Link(next: nil)) { link, _ in Link(next: link) }
        }
        let bytes = try CanonicalEncoder().encode(chain(CanonicalEncoder.depthLimit))
        #expect(throws: Never.self) { try CanonicalDecoder().decode(Link.self, from: bytes) }
        #expect(
            fault(encoding: chain(5_000))?.hasSuffix("expected at most 128 levels of nesting")
                == true)
    }

    @Test func endlessDecodingIsAnError() {
        struct Endless: Decodable {
            init(from decoder: any Decoder) throws {
                self = try decoder.singleValueContainer().decode(Endless.self)
            }
        }
        #expect(fault(Endless.self, "1")?.hasSuffix("levels of nesting") == true)
    }
}
