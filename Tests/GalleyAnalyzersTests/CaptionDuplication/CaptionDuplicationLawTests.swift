// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyTesting
import Testing

@testable import GalleyAnalyzers

@Suite struct CaptionDuplicationLawTests {
    /// A page of lines that are the same, nearly the same or short, in any order.
    private func page(_ seed: Int, ending: String = "\n") -> String {
        var state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
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

    @Test(arguments: 0..<60)
    func nothingIsLeftToMendOnAMendedPage(_ seed: Int) {
        let text = page(seed)
        let analyzer = CaptionDuplication()
        let findings = analyzer.examine(AnnotatedDocument(text: text)).findings
        #expect(!findings.isEmpty)
        var mended = text
        for _ in 0..<3 {
            mended = analyzer.examine(AnnotatedDocument(text: mended)).findings.applied(to: mended)
        }
        let left = analyzer.examine(AnnotatedDocument(text: mended)).findings
        #expect(left.flatMap(\.edits).isEmpty)
    }

    @Test(arguments: 0..<60)
    func mendingLosesNoWordButThoseOfCredits(_ seed: Int) {
        func words(_ text: String) -> Set<Substring> {
            Set(text.split { !$0.isLetter && !$0.isNumber })
        }
        let text = page(seed)
        let findings = CaptionDuplication().examine(AnnotatedDocument(text: text)).findings
            .filter { $0.rule != "widget_line" }
        let lost = words(text).subtracting(words(findings.applied(to: text)))
        #expect(lost.isSubset(of: ["AFP", "AP", "Photo", "J", "Roe"]))
    }

    @Test(arguments: 0..<20)
    func endingsOfLinesMakeNoDifference(_ seed: Int) {
        let unix = CaptionDuplication().examine(AnnotatedDocument(text: page(seed)))
        let windows = CaptionDuplication().examine(
            AnnotatedDocument(text: page(seed, ending: "\r\n")))
        #expect(unix.findings.map(\.message) == windows.findings.map(\.message))
        #expect(unix.measures == windows.measures)
    }

    @Test func keepsThePromisesOfAnalyzers() throws {
        try checkAnalyzer(CaptionDuplication.self)
        try checkAnalyzer(CaptionDuplication.self, options: ["min_words": 2, "similarity": 0.5])
    }
}
