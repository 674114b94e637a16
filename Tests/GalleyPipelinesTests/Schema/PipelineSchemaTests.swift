// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import TestSupport
import Testing

@testable import GalleyPipelines

struct PipelineSchemaTests {
    @Test func theSchemaMatchesItsGolden() throws {
        let schema = PipelineSchema(try SampleAnalyzers.context()).document
        try Golden.expect(schema.prettyText + "\n", named: "schema.json")
    }

    @Test func everyKeyIsInTheSchema() throws {
        let schema = PipelineSchema(try SampleAnalyzers.context()).document
        #expect(schema["properties"]?.objectValue?.keys == TopKey.names)
        let documents = schema["properties"]?["documents"]?["properties"]
        #expect(documents?.objectValue?.keys == DocumentsKey.names)
    }

    @Test func templatesMatchTheirGolden() throws {
        let entries = try SampleAnalyzers.registry().entries
        let text = entries.map { AnalyzerTemplate($0).yaml }.joined(separator: "\n")
        try Golden.expect(text, named: "templates.txt")
    }

    @Test func templatesAreValidPipelinesWithDefaults() throws {
        let context = try SampleAnalyzers.context()
        for entry in context.registry.entries {
            let marker = entry.info.usesMarks.isEmpty ? "" : "  - hen_marker\n"
            let head = "galley: 1\ndocuments: { paths: [a] }\nanalyzers:\n" + marker
            let text = head + AnalyzerTemplate(entry).yaml
            let check = PipelineCheck(PipelineSource(name: "p", text: text), context: context)
            #expect(check.diagnostics == [])
            let plain = PipelineSource(name: "p", text: head + "  - \(entry.info.id)\n")
            #expect(check.plan?.resolved == PipelineCheck(plain, context: context).plan?.resolved)
            #expect(check.plan != nil)
        }
    }
}
