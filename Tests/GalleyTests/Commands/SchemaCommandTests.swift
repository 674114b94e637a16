// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyPipelines
import Testing

@testable import Galley

struct SchemaCommandTests {
    /// Editors read the committed schema, which must be equal to the output of `galley schema`.
    @Test func theCommittedSchemaIsUpToDate() throws {
        let context = try ToolContext(analyzers: [])
        let printed = PipelineSchema(context.descriptiveContext).document.prettyText + "\n"
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Config/schema/pipeline.schema.json").standardizedFileURL
        let committed = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        #expect(
            committed == printed,
            "update with: swift run galley schema > Config/schema/pipeline.schema.json")
    }
}
