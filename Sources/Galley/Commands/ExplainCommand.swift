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

    func run(_ context: ToolContext) async throws -> ExitStatus {
        let context = try context.with(plugins)
        let hasPipeline = PipelineLoader.isPipeline(pipeline)
        if hasPipeline, id == nil { throw CommandFailure("name the document by its id") }
        let loaded = try PipelineLoader(context: context).load(
            hasPipeline ? pipeline : nil, hasPaths: !hasPipeline)
        OutputStream.standardError.note(loaded.warnings)
        let inputs = try loaded.inputs(
            hasPipeline ? [] : [pipeline], from: context.folder, runFolder: nil)
        let document = try find(inputs, loaded)
        try OutputStream.standardOutput.write(
            try layer.map { try show(layer: $0, of: document, loaded.plan.engine.tokenizer) }
                ?? explain(document, loaded.plan.engine))
        return .success
    }

    private func find(_ inputs: InputList, _ loaded: LoadedPipeline) throws -> any Document {
        switch DocumentSearch(inputs: inputs, options: loaded.inputOptions).find(document) {
        case .document(let document): return document
        case .failure(let failure):
            throw CommandFailure(text: FailureLines.text([failure], total: 1), .failures)
        case .skip(let reason):
            throw CommandFailure("'\(document)' is skipped: \(reason.rawValue)")
        case nil:
            let hint = likelyID(inputs.fileNames).map { "; did you mean '\($0)'?" } ?? ""
            throw CommandFailure("no document of the pipeline has the id '\(document)'\(hint)")
        }
    }

    /// Returns the file that was probably meant: a file with the same name in another folder, or
    /// with a similar path.
    private func likelyID(_ names: [String]) -> String? {
        names.first { ExactText($0).hasSuffix("/\(document)") }
            ?? NearestName(names).nearest(to: document)
    }

    private func show(
        layer: String, of document: any Document, _ tokenizer: TokenizerPolicy
    ) throws -> [UInt8] {
        let annotated = AnnotatedDocument(document, tokenizer: tokenizer)
        guard let bytes = LayerText(style: .ofStandardOutput).render(layer, of: annotated) else {
            throw CommandFailure(
                "there is no layer '\(layer)'; the layers are "
                    + LayerText.names.joined(separator: ", "))
        }
        return bytes
    }

    private func explain(_ document: any Document, _ plan: EnginePlan) throws -> [UInt8] {
        if let reason = plan.filter.reasonToSkip(AnnotatedDocument(document)) {
            throw CommandFailure("'\(document.id)' is skipped: \(reason.rawValue)")
        }
        let results = Worker(plan: plan).explain(document)
        let all = Array(zip(plan.analyzers, results))
        let chosen = all.filter { analyzer == nil || $0.0.label == analyzer }
        if chosen.isEmpty, let analyzer {
            let labels = plan.analyzers.map(\.label).joined(separator: ", ")
            throw CommandFailure("the pipeline has no analyzer '\(analyzer)'; it has \(labels)")
        }
        return ExplanationText(style: .ofStandardOutput).render(
            AnnotatedDocument(document, tokenizer: plan.tokenizer), analyzers: chosen.map(\.0),
            results: chosen.map(\.1))
    }
}
