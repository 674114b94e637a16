// SPDX-License-Identifier: Apache-2.0

import GalleyPipelines
import TestSupport
import Testing

@testable import Galley

struct SchemaCommandTests {
    /// The committed schema, which editors read, is equal to the output of `galley schema`.
    @Test func theCommittedSchemaIsUpToDate() throws {
        let context = try Toolkit(analyzers: [])
        let printed = PipelineSchema(context.descriptiveContext).document.prettyText + "\n"
        try Golden.expect(printed, at: "Config/schema/pipeline.schema.json")
    }
}
