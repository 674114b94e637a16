// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyCore
import GalleyPipelines
import GalleyReports
import GalleyRunner

/// The command `galley explain`.
struct ExplainCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say how the analyzers came to what they say of one document.",
        discussion: "The document is named by its id, as records and reports name it.")

    @Argument(help: "The pipeline.")
    var pipeline: String

    @Argument(help: ArgumentHelp("The document's id.", valueName: "document"))
    var document: String

    @Option(help: "Only this analyzer, by its label.")
    var analyzer: String?

    @OptionGroup var plugins: PluginOptions

    @Option(help: "Show a layer instead: language, lines, sentences or tokens.")
    var layer: String?

    func run(_ context: ToolContext) async throws -> ExitStatus {
        let context = try context.with(plugins)
        let loaded = try PipelineLoader(context: context).load(pipeline, hasPaths: false)
        OutputStream.standardError.note(loaded.warnings)
        let inputs = try loaded.inputs([], from: context.folder, runFolder: nil)
        let document = try find(inputs, loaded)
        try OutputStream.standardOutput.write(
            try layer.map { try show(layer: $0, of: document, loaded.plan.engine.tokenizer) }
                ?? explain(document, loaded.plan.engine))
        return .success
    }

    private func find(
        _ inputs: InputList, _ loaded: LoadedPipeline
    ) throws(CommandFailure) -> any Document {
        switch DocumentSearch(inputs: inputs, options: loaded.inputOptions).find(document) {
        case .document(let document): return document
        case .failure(let failure):
            throw CommandFailure(text: FailureLines.text([failure], total: 1), .failures)
        case .skip(let reason):
            throw CommandFailure("'\(document)' is left out: \(reason.rawValue)")
        case nil:
            let hint = likelyID(inputs.fileNames).map { "; did you mean '\($0)'?" } ?? ""
            throw CommandFailure("no document of the pipeline has the id '\(document)'\(hint)")
        }
    }

    /// The file that was probably meant: its folder left out, or misspelt.
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
                "there is no layer '\(layer)'; there are \(LayerText.names.joined(separator: ", "))"
            )
        }
        return bytes
    }

    private func explain(_ document: any Document, _ plan: EnginePlan) throws -> [UInt8] {
        if let reason = plan.filter.reasonToSkip(AnnotatedDocument(document)) {
            throw CommandFailure("'\(document.id)' is left out: \(reason.rawValue)")
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
