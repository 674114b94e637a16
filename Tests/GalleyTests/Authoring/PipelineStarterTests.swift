// SPDX-License-Identifier: Apache-2.0

import Galley
import TestSupport
import Testing

struct PipelineStarterTests {
    private let scratch: TemporaryFolder

    init() throws { scratch = try TemporaryFolder() }

    @Test func theTextIsAPipelineWithoutFaults() throws {
        let pipeline = try Pipeline(yaml: PipelineStarter().text)
        #expect(pipeline.warnings.isEmpty)
        #expect(!pipeline.labels.isEmpty)
    }

    @Test func anExistingFileIsNeverReplaced() throws {
        try PipelineStarter().write(to: scratch.file("p.yaml"))
        #expect(try scratch.text("p.yaml") == PipelineStarter().text)
        try scratch.write("mine", to: "p.yaml")
        let error = #expect(throws: GalleyError.self) {
            try PipelineStarter().write(to: scratch.file("p.yaml"))
        }
        #expect(error?.description == "'\(scratch.file("p.yaml"))' already exists")
        #expect(try scratch.text("p.yaml") == "mine")
    }

    @Test func theNameMustBeThatOfAPipeline() {
        let error = #expect(throws: GalleyError.self) {
            try PipelineStarter().write(to: scratch.file("p.txt"))
        }
        #expect(error?.description.contains("must end in .yaml or .yml") == true)
    }
}
