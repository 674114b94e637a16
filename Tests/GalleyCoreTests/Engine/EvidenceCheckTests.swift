// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyTesting
import Testing

struct EvidenceCheckTests {
    private func fault(_ evidence: Evidence, of text: String = "four") -> String? {
        let plan = EnginePlan(FixedEvidence(evidence: evidence))
        let worker = Worker(plan: plan)
        let document = TextDocument(id: "d", text: text)
        let message = worker.process([document])[0].failures.first?.message
        // The evidence that `galley fix` uses is checked in the same way.
        if case .failure(let failure) = worker.explain(document)[0] {
            #expect(failure.message == message)
        } else {
            #expect(message == nil)
        }
        return message
    }

    private func finding(_ spans: [ByteRange], edits: [Edit] = []) -> Evidence {
        Evidence(findings: [Finding(rule: "rule", message: "m", spans: spans, edits: edits)])
    }

    @Test func declaredEvidenceIsAccepted() {
        #expect(fault(Evidence()) == nil)
        #expect(
            fault(
                Evidence(
                    measures: ["count": 3, "share": .share(0, of: 0), "number": -0.5],
                    findings: finding([0..<4, 4..<4]).findings, marks: [Mark("mark", 0..<4)],
                    explanations: [Explanation(span: 0..<4, label: "l", base: 0, contribution: 0)]))
                == nil)
        #expect(fault(Evidence(measures: ["number": 3])) == nil)
        #expect(fault(Evidence(measures: ["number": .share(1, of: 2)])) == nil)
    }

    @Test func namesThatAreNotDeclared() {
        #expect(fault(Evidence(measures: ["x": 1])) == "measure 'x' is not declared")
        let finding = Finding(rule: "x", message: "m", spans: [0..<1])
        #expect(fault(Evidence(findings: [finding])) == "rule 'x' is not declared")
        #expect(fault(Evidence(marks: [Mark("x", 0..<1)])) == "mark 'x' is not declared")
    }

    @Test func invalidNumbers() {
        for value in [Double.nan, .infinity, -.infinity, 1e300] {
            #expect(
                fault(Evidence(measures: ["number": .number(value)]))
                    == "measure 'number' is not a finite number below 1e18")
        }
        #expect(
            fault(Evidence(measures: ["share": .share(3, of: 2)]))
                == "measure 'share' is 3 of 2, which is not a share")
        #expect(fault(Evidence(measures: ["share": .share(-1, of: 2)])) != nil)
    }

    @Test func valuesOfAnotherKind() {
        #expect(
            fault(Evidence(measures: ["count": 0.5]))
                == "measure 'count' is declared as a count, not number(0.5)")
        #expect(fault(Evidence(measures: ["count": .share(1, of: 2)])) != nil)
        #expect(
            fault(Evidence(measures: ["share": 1]))
                == "measure 'share' is declared as a share, not count(1)")
    }

    @Test func spansOutsideOfTheText() {
        #expect(fault(finding([])) == "a finding of 'rule' has no span")
        #expect(fault(finding([0..<5])) == "'rule' spans 0..<5 of a text of 4 bytes")
        #expect(fault(finding([-1..<2])) != nil)
        #expect(fault(finding([0..<1], edits: [Edit(3..<9)])) != nil)
        #expect(fault(Evidence(marks: [Mark("mark", 2..<5)])) != nil)
        let explanation = Explanation(span: 4..<6, label: "l", base: 0, contribution: 0)
        #expect(
            fault(Evidence(explanations: [explanation])) == "'l' spans 4..<6 of a text of 4 bytes")
    }

    /// A random text of characters that have one to four bytes.
    private func text(_ random: inout SeededGenerator) -> String {
        let characters = ["a", "\n", "é", "\u{301}", "日", "\u{200D}", "😀", "\u{10FFFF}"]
        let count = Int.random(in: 1..<12, using: &random)
        return "a"
            + (0..<count).map { _ in
                characters[Int.random(in: characters.indices, using: &random)]
            }.joined()
    }

    @Test func onlySpansThatCutACharacterAreFaults() {
        var random = SeededGenerator(seed: 31)
        for _ in 0..<600 {
            let text = text(&random)
            var borders: Set<Int> = [0]
            for scalar in text.unicodeScalars {
                borders.insert((borders.max() ?? 0) + UTF8.width(scalar))
            }
            let places = (0..<2).map { _ in Int.random(in: 0...text.utf8.count, using: &random) }
            let span = (places.min() ?? 0)..<(places.max() ?? 0)
            let isValid = borders.isSuperset(of: places)
            let mark = "'mark' spans \(span), which cuts a character in two"
            let rule = "'rule' spans \(span), which cuts a character in two"
            #expect(fault(finding([0..<1, span]), of: text) == (isValid ? nil : rule))
            #expect(
                fault(finding([0..<1], edits: [Edit(span, replacement: "x")]), of: text)
                    == (isValid ? nil : rule))
            #expect(
                fault(Evidence(marks: [Mark("mark", span)]), of: text) == (isValid ? nil : mark))
            let explanation = Explanation(span: span, label: "mark", base: 0, contribution: 0)
            #expect(
                fault(Evidence(explanations: [explanation]), of: text) == (isValid ? nil : mark))
        }
    }

    @Test func editsOfOneFindingThatOverlap() {
        var random = SeededGenerator(seed: 32)
        for _ in 0..<2000 {
            let edits = (0..<Int.random(in: 1..<5, using: &random)).map { _ in
                let places = (0..<2).map { _ in Int.random(in: 0...12, using: &random) }
                return Edit(
                    (places.min() ?? 0)..<(places.max() ?? 0),
                    replacement: Bool.random(using: &random) ? "x" : "y")
            }
            let overlap = edits.indices.contains { first in
                edits.indices.contains { second in
                    let (one, other) = (edits[first].range, edits[second].range)
                    return first != second && edits[first] != edits[second]
                        && one.lowerBound < other.upperBound && other.lowerBound < one.upperBound
                }
            }
            #expect(
                fault(finding([0..<1], edits: edits), of: "twelve bytes")
                    == (overlap ? "edits of 'rule' overlap" : nil), "\(edits)")
        }
    }

    @Test func findingsOfOneTextMayOverlap() {
        let edits = [Edit(0..<3, replacement: "a"), Edit(1..<2, replacement: "b")]
        let findings = edits.map {
            Finding(rule: "rule", message: "m", spans: [$0.range], edits: [$0])
        }
        #expect(fault(Evidence(findings: findings)) == nil)
    }
}

/// States the same evidence for every document.
private struct FixedEvidence: Analyzer {
    var evidence = Evidence()

    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "fixed_evidence", summary: "States the same for every document.",
            leavesMarks: ["mark"],
            rules: [Rule("rule", "A rule.", severity: .note)],
            measures: [
                .count("count", "A count."), .share("share", "A share."),
                .number("number", "A number."),
            ])
    }

    func examine(_ document: AnnotatedDocument) -> Evidence { evidence }
}
