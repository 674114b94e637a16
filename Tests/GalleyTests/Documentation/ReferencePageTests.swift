// SPDX-License-Identifier: Apache-2.0

import GalleyPipelines
import TestSupport
import Testing

@testable import Galley

/// The pages of `docs/` that are made from code.
struct ReferencePageTests {
    @Test func analyzers() throws {
        try Golden.expect(AnalyzersPage(registry: context.registry).text, at: "docs/analyzers.md")
    }

    @Test func pipeline() throws {
        try Golden.expect(
            PipelinePage(schema: PipelineSchema(context.descriptiveContext).document).text,
            at: "docs/pipeline.md")
    }

    @Test func formats() throws {
        try Golden.expect(FormatsPage().text, at: "docs/formats.md")
    }

    private let context: Toolkit

    init() throws { context = try Toolkit(analyzers: []) }
}
