// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyPipelines
import Testing

@testable import Galley

/// The pages of `docs/` that are made from code.
struct ReferencePageTests {
    @Test func analyzers() throws {
        try compare(AnalyzersPage(registry: context.registry).text, with: "analyzers.md")
    }

    @Test func pipeline() throws {
        try compare(
            PipelinePage(schema: PipelineSchema(context.descriptiveContext).document).text,
            with: "pipeline.md")
    }

    @Test func formats() throws {
        try compare(FormatsPage().text, with: "formats.md")
    }

    private let context: ToolContext

    init() throws { context = try ToolContext(analyzers: []) }

    private func compare(_ text: String, with name: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../docs/\(name)").standardizedFileURL
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
            try Data(text.utf8).write(to: file)
            Issue.record("docs/\(name) was written anew")
            return
        }
        let committed = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        #expect(
            committed == text, "docs/\(name) is stale; UPDATE_GOLDENS=1 swift test writes it anew")
    }
}
