// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Galley

struct OutputFormatTests {
    @Test func theFilesOfARunAreKnown() {
        let names = [
            "records.jsonl", "failures.jsonl", "state.part", "baseline.jsonl", "tables/index.csv",
            "annotations.txt", "report.html", "report.json", "gates.xml", "report.md",
            "findings.sarif", "run.sqlite",
        ]
        #expect(RunFiles(.builtIn).paths("out/", from: "/d") == names.map { "/d/out/\($0)" })
        #expect(RunFiles(.builtIn).paths("/o", from: "/d") == names.map { "/o/\($0)" })
    }
}
