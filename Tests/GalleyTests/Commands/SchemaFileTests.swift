// SPDX-License-Identifier: Apache-2.0

import GalleyPipelines
import TestSupport
import Testing

@testable import Galley

struct SchemaFileTests {
    /// An editor reads the committed schema, so it must be the one that `galley schema` prints.
    @Test func theCommittedSchemaIsUpToDate() throws {
        let context = try ToolContext(analyzers: [])
        let printed = PipelineSchema(context.descriptiveContext).document.prettyText + "\n"
        try Golden.expect(printed, at: "Config/schema/pipeline.schema.json")
    }
}
