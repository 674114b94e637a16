// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyPipelines

struct FaultListTests {
    @Test func faultsBeyondTheLimitAreDiscardedAndMentioned() {
        let source = PipelineSource(name: "p", text: String(repeating: "x", count: 2000))
        var list = FaultList()
        for offset in 0..<2000 {
            list.append(Diagnostic(.tag, "bad", at: source.range(offset, offset + 1)))
        }
        #expect(list.isFull)
        #expect(list.faults.count == FaultList.limit)
        #expect(DiagnosticText(source).render(list.faults).hasSuffix("p: and many more\n"))
    }

    /// Files with thousands of faults neither trap nor fill the screen.
    @Test(arguments: [
        "a: 1\n", "? [a]\n: b\n", "- *x\n", "- ${A}\n", "- !x y\n", "[*a", "&a *a ", "'",
        "${", "- &a x\n- *a\n", "\u{200D}👩",
    ])
    func thousandsOfFaultsAreLimited(piece: String) throws {
        let count = 200_000 / piece.utf8.count
        let source = PipelineSource(name: "p", text: String(repeating: piece, count: count))
        let check = PipelineCheck(source, context: try SampleAnalyzers.context())
        #expect(check.plan == nil)
        #expect(!check.diagnostics.isEmpty)
        #expect(DiagnosticText(source).render(check.diagnostics).utf8.count < 1_000_000)
    }
}
