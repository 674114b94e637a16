// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyTesting
import TestSupport
import Testing

@testable import GalleyAnalyzers

struct CaptionDuplicationLawTests {
    /// A page of lines that are the same, nearly the same or short, in any order.
    private func page(_ seed: UInt64, ending: String = "\n") -> String {
        var generator = SeededGenerator(seed: seed)
        func random(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }
        let credits = ["", " - AFP", " (AP Photo)", " (old)", "!", " © J. Roe", " extra"]
        let lines = (0..<50).map { _ -> String in
            switch random(6) {
            case 0: return ""
            case 1: return ["TT", "share", "Print", "Xy", "港の橋"][random(5)]
            default:
                let words = (0..<random(8) + 3).map { "w\(($0 + random(2)) % 9)" }
                return words.joined(separator: " ") + credits[random(credits.count)]
            }
        }
        return lines.joined(separator: ending)
    }

    @Test(arguments: LawSeeds.first(20))
    func aFixedPageHasNothingLeftToFix(_ seed: UInt64) {
        let text = page(seed)
        let analyzer = CaptionDuplication()
        let findings = analyzer.examine(AnnotatedDocument(text: text)).findings
        #expect(!findings.isEmpty)
        var fixed = text
        for _ in 0..<3 {
            fixed = analyzer.examine(AnnotatedDocument(text: fixed)).findings.applied(to: fixed)
        }
        let left = analyzer.examine(AnnotatedDocument(text: fixed)).findings
        #expect(left.flatMap(\.edits).allSatisfy { $0.fix == .optional })
    }

    @Test(arguments: LawSeeds.first(20))
    func fixingLosesOnlyTheWordsOfCredits(_ seed: UInt64) {
        func words(_ text: String) -> Set<Substring> {
            Set(text.split { !$0.isLetter && !$0.isNumber })
        }
        let text = page(seed)
        let findings = CaptionDuplication().examine(AnnotatedDocument(text: text)).findings
            .filter { $0.rule != "widget_line" }
        let lost = words(text).subtracting(words(findings.applied(to: text)))
        #expect(lost.isSubset(of: ["AFP", "AP", "Photo", "J", "Roe"]))
    }

    @Test(arguments: LawSeeds.first(10))
    func lineEndingsMakeNoDifference(_ seed: UInt64) {
        let unix = CaptionDuplication().examine(AnnotatedDocument(text: page(seed)))
        let windows = CaptionDuplication().examine(
            AnnotatedDocument(text: page(seed, ending: "\r\n")))
        #expect(unix.findings.map(\.message) == windows.findings.map(\.message))
        #expect(unix.measures == windows.measures)
    }

    @Test func meetsTheAnalyzerContract() throws {
        try checkAnalyzer(CaptionDuplication.self, options: ["min_words": 2, "similarity": 0.5])
    }
}
