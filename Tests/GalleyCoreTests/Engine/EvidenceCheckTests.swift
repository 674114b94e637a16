// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Testing

struct EvidenceCheckTests {
    private func fault(_ evidence: Evidence) -> String? {
        let plan = EnginePlan(Saying(evidence: evidence))
        let result = Worker(plan: plan).process([TextDocument(id: "d", text: "four")])[0]
        return result.failures.first?.message
    }

    private func finding(_ spans: [ByteRange], edits: [Edit] = []) -> Evidence {
        Evidence(findings: [Finding(rule: "rule", message: "m", spans: spans, edits: edits)])
    }

    @Test func whatIsDeclaredIsTaken() {
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

    @Test func numbersThatAreNone() {
        for value in [Double.nan, .infinity, -.infinity, 1e300] {
            #expect(
                fault(Evidence(measures: ["number": .number(value)]))
                    == "measure 'number' is not a finite number below 1e18")
        }
        #expect(
            fault(Evidence(measures: ["share": .share(3, of: 2)]))
                == "measure 'share' is 3 of 2, which is no share")
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
}
