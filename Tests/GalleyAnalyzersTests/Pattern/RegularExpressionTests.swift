// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import GalleyAnalyzers

struct RegularExpressionTests {
    private func matches(
        _ pattern: String, _ text: String, _ options: RegularExpression.Options = [.unicode]
    ) throws -> [String] {
        let expression = try RegularExpression(pattern, options)
        var found: [String] = []
        try expression.search(text) { match in
            guard let span = match[0] else { return text.utf8.count + 1 }
            found.append(String(decoding: Array(text.utf8)[span], as: UTF8.self))
            return span.upperBound
        }
        return found
    }

    @Test(arguments: [
        (#"\w+"#, "naïve Ωmega 3", ["naïve", "Ωmega", "3"]),
        (#"^.+$"#, "one\ntwo\r\nthree", ["one", "two", "three"]),
        (#"\Aone|three\z"#, "one\none three", ["one", "three"]),
        ("a*", "baac", ["aa"]),
        ("x*|b", "abxb", ["b", "x", "b"]),
        ("$", "a\nb", []),
        (#"foo\Kbar"#, "foobar", ["bar"]),
        (#"(?<=é)x"#, "éxx", ["x"]),
        (".", "a😀b", ["a", "😀", "b"]),
        ("(a)|b", "", []),
    ])
    func matchesAreFound(_ pattern: String, _ text: String, _ expected: [String]) throws {
        #expect(try matches(pattern, text) == expected)
    }

    @Test func optionsChangeTheMatches() throws {
        #expect(try matches("É", "éÉ") == ["É"])
        #expect(try matches("É", "éÉ", [.unicode, .ignoreCase]) == ["é", "É"])
        #expect(try matches(#"\w+"#, "né", []) == ["n"])
        #expect(try matches("in", "in inn", [.unicode, .wholeWords]) == ["in"])
    }

    @Test func groupsHaveNumbersAndNames() throws {
        let expression = try RegularExpression("(?<first>a)(b)?", [])
        #expect(expression.groups == 2)
        #expect(expression.group(named: "first") == 1)
        #expect(expression.group(named: "second") == nil)
        var spans: [Range<Int>?] = []
        try expression.search("a") { match in
            spans = match
            return 1
        }
        #expect(spans == [0..<1, 0..<1, nil])
    }

    @Test(arguments: [
        ("a(b", 3, "missing closing parenthesis"), ("[z-a]", 3, "range out of order"),
        ("é*+*", 4, "quantifier does not follow"), (#"\C"#, 2, #"\C is disabled"#),
    ])
    func faultsHaveAPosition(_ pattern: String, _ offset: Int, _ words: String) {
        do {
            _ = try RegularExpression(pattern, [])
            Issue.record("'\(pattern)' is accepted")
        } catch {
            #expect(error.offset == offset && error.message.contains(words), "\(error)")
        }
    }

    /// Patterns that take very many steps, each with the length of a text: repeats within repeats,
    /// long paths without a callout, back references and recursion.
    private static let catastrophicPatterns = [
        ("(a+)+$", 1_000_000), ("(.*a){30}", 1_000_000), ("(a+)+$", 9), ("(.*a){30}", 20_000),
        ("(a*)*(?<=b)", 20_000), ("[^x]*+(?<=y)", 20_000), ("(a|aa)+$", 20_000),
        ("[a-z]{60000}(?<=y)", 100_000), ("(.{500}).*\\1(?<=x)", 20_000),
        ("(?:a?){1000}(?<=b)", 20_000), ("(a{1,3}){1,50}(?<=x)", 20_000),
        ("(?R)?a", 200_000), ("(a(?1)?)b", 200_000),
    ]

    /// A search that takes more steps than the length of the text allows is always stopped in the
    /// same way.
    @Test(arguments: LawSeeds.sample(catastrophicPatterns, 4))
    func catastrophicPatternsAreStopped(_ pattern: String, _ length: Int) throws {
        let expression = try RegularExpression(pattern, [.unicode])
        for text in [String(repeating: "a", count: length) + "!a"] {
            var ends: [String] = []
            for _ in 0..<2 {
                do {
                    var count = 0
                    try expression.search(text) { match in
                        count += 1
                        return match[0]?.upperBound ?? text.utf8.count + 1
                    }
                    ends.append("\(count)")
                } catch {
                    ends.append("\(error)")
                }
            }
            #expect(ends[0] == ends[1])
        }
    }

    @Test func theLimitIsOnTheWorkOverTheWholeText() throws {
        // Each attempt to match is cheap, but attempts begin at very many offsets.
        let expression = try RegularExpression("[^x]*[^x]y", [])
        let text = String(repeating: "a", count: 300_000) + "y"
        #expect(throws: RegularExpressionLimit.steps) {
            try RegularExpression("[^x]*[^x](?<=z)", []).search(text) { _ in 0 }
        }
        var count = 0
        try expression.search(text) { match in
            count += 1
            return match[0]?.upperBound ?? 0
        }
        #expect(count == 1)
    }

    @Test func ordinaryPatternsStayWithinTheLimit() throws {
        let text = String(repeating: "They were walking and talking to 12 people. ", count: 20_000)
        for (pattern, count) in [
            (#"\w+ing\b"#, 40_000), (#"(\w+) \1"#, 0), (#"".*?""#, 0), (#"\d+"#, 20_000),
            (#"^.*people"#, 1), (#"[^.]*\."#, 20_000), (#"(?i)\b(they|people)\b"#, 40_000),
        ] {
            #expect(try matches(pattern, text, [.unicode]).count == count, "\(pattern)")
        }
    }
}
