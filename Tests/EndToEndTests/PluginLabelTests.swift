// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// Galley counts the labels that a plug-in returns.
@Suite(.enabled(if: TestPlugin.canRun)) struct PluginLabelTests {
    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
        let helper = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Plugins/Python/galley.py").standardizedFileURL
        try scratch.write(try String(contentsOf: helper, encoding: .utf8), to: "galley.py")
        try scratch.writeProgram(Fixture.text("names.py"), to: "names.py")
        for (name, text) in [("a", "Ada met Max. Ada"), ("b", "Max and Émile"), ("c", "nobody")] {
            try scratch.write(text, to: "in/\(name).txt")
        }
        try scratch.write(
            """
            galley: 1
            documents: { paths: [in] }
            plugins: [names.py]
            group_by: path
            analyzers: [names]

            """, to: "p.yaml")
    }

    @Test func partsCountTheSameLabels() throws {
        let run = ["run", "p.yaml", "--allow-plugins"]
        let whole = try Tool.galley.run(run + ["--output", "out"], in: scratch)
        #expect(whole.status == 0, "\(whole.errors)")
        #expect(whole.output.contains("Capitalised words  times  documents"), "\(whole.output)")
        for part in 1...2 {
            let state = ["--split", "\(part)/2", "--state", "s\(part)"]
            #expect(try Tool.galley.run(run + state, in: scratch).status == 0)
        }
        let merged = try Tool.galley.run("merge", "s1", "s2", "--output", "merged", in: scratch)
        #expect(merged.status == 0, "\(merged.errors)")
        for name in try scratch.names("out") {
            #expect(try scratch.read("out/\(name)") == scratch.read("merged/\(name)"), "\(name)")
        }
        let report = try scratch.text("out/report.json")
        #expect(report.contains("\"Émile\""))
    }

    @Test func thePluginMeetsTheContract() throws {
        let test = try Tool.galley.run("test", "names.py", in: scratch)
        #expect(test.status == 0, "\(test.errors)")
    }
}
