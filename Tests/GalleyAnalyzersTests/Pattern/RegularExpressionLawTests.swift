// SPDX-License-Identifier: Apache-2.0

import GalleyTesting
import Testing

@testable import GalleyAnalyzers

/// Random patterns over random texts: every search ends, and its matches are valid ranges.
struct RegularExpressionLawTests {
    private struct Generator {
        var random: SeededGenerator

        mutating func pick<Element>(_ list: [Element]) -> Element {
            list[Int.random(in: 0..<list.count, using: &random)]
        }

        mutating func pattern(_ depth: Int = 0) -> String {
            let atoms = ["a", "b", "é", ".", #"\w"#, "[^b]", #"\b"#, "^", "$", " ", #"\X"#, "😀"]
            let count = Int.random(in: 1...4, using: &random)
            return (0..<count).map { _ in
                let isGroup = depth < 3 && Int.random(in: 0..<3, using: &random) == 0
                let kinds = ["(", "(?:", "(?>", "(?=", "(?!", "(?i:"]
                let atom =
                    isGroup
                    ? pick(kinds) + pattern(depth + 1) + pick(["", "|" + pattern(depth + 1)]) + ")"
                    : pick(atoms)
                return atom + pick(["", "", "", "*", "+", "?", "{2,3}", "*?", "++"])
            }.joined()
        }

        mutating func text() -> String {
            let letters = ["a", "a", "a", "b", "é", " ", "\n", "😀", "e\u{301}"]
            let count = Int.random(in: 0...600, using: &random)
            return (0..<count).map { _ in pick(letters) }.joined()
        }
    }

    @Test func everySearchEndsAndFindsWholeCharacters() throws {
        var generator = Generator(random: SeededGenerator(seed: 7))
        var (compiled, found, limited) = (0, 0, 0)
        for _ in 0..<300 {
            let pattern = generator.pattern()
            guard let expression = try? RegularExpression(pattern, [.unicode]) else { continue }
            compiled += 1
            let text = generator.text()
            let bytes = Array(text.utf8)
            var place = 0
            do {
                try expression.search(text) { match in
                    found += 1
                    guard let whole = match[0] else {
                        Issue.record("'\(pattern)' finds nothing in \(text.debugDescription)")
                        return bytes.count + 1
                    }
                    let spans = match.compactMap { $0 }
                    let cuts = spans.contains { span in
                        [span.lowerBound, span.upperBound].contains {
                            $0 < bytes.count && bytes[$0] & 0xC0 == 0x80
                        }
                    }
                    if whole.isEmpty || whole.lowerBound < place || cuts {
                        Issue.record("'\(pattern)' finds \(whole) in \(text.debugDescription)")
                    }
                    place = whole.upperBound
                    return place
                }
            } catch {
                limited += 1
            }
        }
        // The test proves something only if most patterns are valid and find something.
        #expect(compiled > 100 && found > 2_000 && limited < 40, "\(compiled) \(found) \(limited)")
    }
}
