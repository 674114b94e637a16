// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyPipelines
import Testing

@testable import Galley

struct SchemaFileTests {
    /// An editor reads the committed schema, so it must be the one that `galley schema` prints.
    @Test func theCommittedSchemaIsUpToDate() throws {
        let context = try ToolContext(analyzers: [])
        let printed = PipelineSchema(context.descriptiveContext).document.prettyText + "\n"
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Config/schema/pipeline.schema.json").standardizedFileURL
        let committed = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        #expect(
            committed == printed,
            "mend with: swift run galley schema > Config/schema/pipeline.schema.json")
    }
}
