// SPDX-License-Identifier: Apache-2.0

import GalleyTesting
import TestSupport
import Testing

@testable import GalleyAnalyzers

struct PatternStartTests {
    private func characters(_ pattern: String, ignoresCase: Bool = false) -> String? {
        PatternStart.quick(pattern, ignoresCase: ignoresCase).map { quick in
            let listed = quick.dropFirst("(?=[".count).prefix { $0 != "]" }
            return listed.split(separator: "\\x{").dropLast()
                .compactMap { UInt8($0.dropLast(), radix: 16) }
                .map { String(UnicodeScalar($0)) }.joined()
        }
    }

    @Test(arguments: [
        (#"\d"#, "0123456789"), (#"\b\d{1,2}\.\d"#, "0123456789"), (#"-?\d+"#, "-0123456789"),
        (#"(?<!\d)\d"#, "0123456789"), (#"(?:\+|00)\d|\d"#, "+0123456789"),
        (#"[\d.]x"#, ".0123456789"), (#"(?<year>\d{4})-"#, "0123456789"),
        (#"[x-z]{0,2}\d"#, "0123456789xyz"), (#"é|\d"#, "0123456789"),
    ])
    func theFirstCharactersAreKnown(_ pattern: String, _ expected: String) {
        let sorted = String(expected.unicodeScalars.sorted().map(Character.init))
        #expect(characters(pattern) == sorted)
    }

    @Test func caseAddsLetters() {
        #expect(characters(#"x\d|\d"#, ignoresCase: true) == "0123456789Xx")
        #expect(characters(#"é|\d"#, ignoresCase: true) == nil)
    }

    @Test(arguments: [
        "abc", #"\d*"#, #"\d?|"#, #"\w+\d"#, #".\d"#, #"(?x)\d # | x"#, #"\Q(\E|\d"#, #"[^x]\d"#,
        #"[a-z\d]"#, #"[\.-9\d]"#, #"[[:alpha:]\d]"#, #"(?i:x)\d"#, #"(*UTF)\d"#, #"\d|(?R)x"#,
        #"\d|\p{L}"#, "", #"\b"#, #"\d\c(|x"#,
    ])
    func expressionsThatAreNotSureStayAsTheyAre(_ pattern: String) {
        #expect(characters(pattern) == nil)
    }

    /// Both expressions have the same matches and groups in every text.
    @Test(arguments: LawSeeds.first(8)) func theMatchesAreTheSame(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        func pick(_ list: [String]) -> String {
            list[Int.random(in: 0..<list.count, using: &random)]
        }
        var quick = 0
        for _ in 0..<200 {
            let pieces = [
                #"\d"#, #"\b"#, #"(\d)"#, #"(?:\+|\d)"#, #"[\d.]"#, "-", #"(?<!\d)"#, #"\."#, "x",
                #"(?=\d)"#, #"(a|\d)"#, "^", #"(?!\d)"#,
            ]
            let pattern = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                pick(pieces) + pick(["", "", "?", "+", "{2}", "*", "|"])
            }.joined()
            guard let plain = try? RegularExpression(pattern, [.unicode]) else { continue }
            guard let made = PatternStart.quick(pattern, ignoresCase: false) else { continue }
            quick += 1
            let ahead = try RegularExpression(made, [.unicode])
            let text = (0..<60).map { _ in
                pick(["1", "2", "٣", "-", ".", "+", "x", "a", " ", "é", "\n", "９"])
            }.joined()
            // A comment keeps the expression as it is.
            let slow = try RegularExpression("(?:(?#)\(pattern))", [.unicode])
            #expect(try matches(ahead, text) == matches(slow, text), "\(pattern)")
            #expect(try matches(plain, text) == matches(slow, text), "\(pattern)")
        }
        #expect(quick > 30, "\(quick)")
    }

    private func matches(_ expression: RegularExpression, _ text: String) throws -> [[Range<Int>?]]
    {
        var found: [[Range<Int>?]] = []
        let bytes = Array(text.utf8)
        try expression.search(text) { match in
            found.append(match)
            var end = match[0]?.upperBound ?? bytes.count + 1
            while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
            return end
        }
        return found
    }
}
