// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Galley

struct PipelineLoaderTests {
    @Test(arguments: [
        ("p.yaml", true), ("p.yml", true), ("p.yaml.txt", false), ("yaml", false), ("-", false),
    ]) func aPipelineIsRecognizedByItsExtension(_ argument: String, _ expected: Bool) {
        #expect(PipelineLoader.isPipeline(argument) == expected)
    }

    @Test func theQuickstartIsChecked() throws {
        let context = try ToolContext(analyzers: [])
        let pipeline = try PipelineLoader(context: context).load(nil, hasPaths: true)
        #expect(pipeline.name == "quickstart")
        #expect(pipeline.folder == context.folder)
        #expect(pipeline.warnings == "")
    }
}
