// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyCore
import GalleyJSON
import GalleyPipelines
import GalleyReports
import GalleyRunner

/// The command `galley explain`.
struct ExplainCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain every score and finding of one document.",
        discussion: """
            Name the document by its id, which records and reports contain. Instead of a pipeline and \
            an id, a text file can be named; the built-in quickstart then explains it.
            """)

    @Argument(
        help: ArgumentHelp("The pipeline (.yaml), or a text file.", valueName: "pipeline-or-path"))
    var pipeline: String

    @Argument(
        help: ArgumentHelp(
            "The id of the document; for a text file, its path by default.", valueName: "document"))
    var id: String?

    private var document: String { id ?? pipeline }

    @Option(help: ArgumentHelp("Explain only the analyzer with this label.", valueName: "label"))
    var analyzer: String?

    @OptionGroup var plugins: PluginOptions

    @Option(help: "Print a layer instead: \(LayerText.names.joined(separator: ", ")).")
    var layer: String?

    func run(_ context: Toolkit) async throws -> ExitStatus {
        let toolkit = try context.with(plugins)
        let hasPipeline = Pipeline.isPath(pipeline)
        if hasPipeline, id == nil { throw GalleyError("name the document by its id") }
        let loaded = try Pipeline.named(
            hasPipeline ? pipeline : nil, toolkit, needsDocuments: true)
        let document = try loaded.document(
            withID: document, in: hasPipeline ? [] : [pipeline])
        try OutputStream.standardOutput.write(
            layer.map { try loaded.text(ofLayer: $0, of: document, style: .ofStandardOutput) }
                ?? explain(document, loaded))
        return .success
    }

    private func explain(_ document: any Document, _ pipeline: Pipeline) throws -> String {
        let explanation = try pipeline.explain(document)
        return try (analyzer.map(explanation.only) ?? explanation).text(.ofStandardOutput)
    }
}
