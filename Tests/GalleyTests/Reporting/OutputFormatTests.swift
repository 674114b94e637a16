// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Galley

struct OutputFormatTests {
    @Test func theFilesOfARunAreKnown() {
        let names = [
            "records.jsonl", "failures.jsonl", "state.part", "tables/index.csv", "report.html",
            "report.json", "gates.xml", "report.md", "baseline.jsonl", "annotations.txt",
            "findings.sarif", "run.sqlite",
        ]
        #expect(RunFiles.paths("out/", from: "/d") == names.map { "/d/out/\($0)" })
        #expect(RunFiles.paths("/o", from: "/d") == names.map { "/o/\($0)" })
    }
}
