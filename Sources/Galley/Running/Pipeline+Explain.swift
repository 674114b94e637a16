// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyPipelines
public import GalleyReports
import GalleyRunner

extension Pipeline {
    /// Examines one document and explains every measure and finding; nothing is counted.
    ///
    /// - Parameter document: any document; it need not be one that the pipeline reads.
    /// - Throws: `GalleyError` if the pipeline would skip the document.
    public func explain(
        _ document: any Document
    ) throws(GalleyError) -> DocumentExplanation {
        let worker = Worker(plan: plan.engine)
        if let reason = worker.reasonToSkip(document) {
            throw GalleyError("'\(document.id)' is skipped: \(reason.rawValue)")
        }
        return DocumentExplanation(
            document: document, plan: plan.engine, results: worker.explain(document))
    }

    /// Returns a layer of a document as a table in text, as `galley explain --layer` shows it.
    ///
    /// - Parameters:
    ///   - name: one of `layerNames`.
    ///   - document: any document.
    ///   - style: the width and the colours; by default, 80 columns without colours.
    /// - Throws: `GalleyError` if there is no such layer.
    public func text(
        ofLayer name: String, of document: any Document, style: TerminalStyle = TerminalStyle()
    ) throws(GalleyError) -> String {
        let text = layerText(style)
        let annotated = AnnotatedDocument(document, tokenizer: plan.engine.tokenizer)
        guard let bytes = text.render(name, of: annotated) else {
            throw GalleyError(
                "there is no layer '\(name)'; the layers are "
                    + text.allNames.joined(separator: ", "))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The names of the layers that can be shown as text, sorted: those of Galley, and every
    /// `ListedLayer` that an analyzer of the toolkit names.
    public var layerNames: [String] { layerText(TerminalStyle()).allNames }

    private func layerText(_ style: TerminalStyle) -> LayerText {
        let layers = toolkit.analyzers.flatMap(\.layers).compactMap { $0 as? any ListedLayer.Type }
        return LayerText(style: style, own: layers)
    }

    /// Reads the document with an id from the files that the pipeline names.
    ///
    /// - Parameters:
    ///   - id: the id, as records and reports contain it.
    ///   - paths: the files, folders and globs to search instead of those of the pipeline.
    /// - Throws: `GalleyError` if there is no such document, or if it cannot be read.
    public func document(
        withID id: String, in paths: [String] = []
    ) throws(GalleyError) -> any Document {
        let inputs = try GalleyError.converting {
            try self.inputs(paths, from: toolkit.folder, runFolder: nil)
        }
        switch DocumentSearch(inputs: inputs, options: inputOptions).find(id) {
        case .document(let document): return document
        case .failure(let failure):
            throw GalleyError(text: FailureLines.text([failure], total: 1), .failures)
        case .skip(let reason): throw GalleyError("'\(id)' is skipped: \(reason.rawValue)")
        case nil:
            let hint = Self.likelyID(id, inputs.fileNames).map { "; did you mean '\($0)'?" } ?? ""
            throw GalleyError("no document of the pipeline has the id '\(id)'\(hint)")
        }
    }

    /// Returns the file that was probably meant: a file with the same name in another folder, or
    /// with a similar path.
    private static func likelyID(_ id: String, _ names: [String]) -> String? {
        names.first { ExactText($0).hasSuffix("/\(id)") } ?? NearestName(names).nearest(to: id)
    }
}

/// The measures and findings of one document, with the reasons for each.
public struct DocumentExplanation: Sendable {
    /// What one analyzer states about the document.
    public struct Analyzer: Sendable {
        /// The analyzer's label.
        public let label: String
        /// The evidence, which contains explanations, or the failure.
        public let result: Result<Evidence, DocumentFailure>
    }

    /// What each analyzer states, in the order of the pipeline.
    public let analyzers: [Analyzer]
    private let document: any Document
    private let plan: EnginePlan

    init(
        document: any Document, plan: EnginePlan, results: [Result<Evidence, DocumentFailure>]
    ) {
        self.init(
            document, plan,
            zip(plan.analyzers, results).map { Analyzer(label: $0.label, result: $1) })
    }

    private init(_ document: any Document, _ plan: EnginePlan, _ analyzers: [Analyzer]) {
        self.document = document
        self.plan = plan
        self.analyzers = analyzers
    }

    /// Returns the part of the explanation that one analyzer states.
    ///
    /// - Parameter label: the analyzer's label.
    /// - Throws: `GalleyError` if no analyzer has this label.
    public func only(_ label: String) throws(GalleyError) -> DocumentExplanation {
        let chosen = analyzers.filter { ExactText($0.label) == ExactText(label) }
        guard !chosen.isEmpty else {
            let labels = analyzers.map(\.label).joined(separator: ", ")
            throw GalleyError("the pipeline has no analyzer '\(label)'; it has \(labels)")
        }
        return DocumentExplanation(document, plan, chosen)
    }

    /// The explanation as text of 80 columns without colours, as `galley explain` shows it.
    public var text: String { text(TerminalStyle()) }

    /// Returns the explanation as text for a terminal.
    ///
    /// - Parameter style: the width and the colours.
    public func text(_ style: TerminalStyle) -> String {
        let labels = Set(analyzers.map { ExactText($0.label) })
        let planned = plan.analyzers.filter { labels.contains(ExactText($0.label)) }
        let bytes = ExplanationText(style: style).render(
            AnnotatedDocument(document, tokenizer: plan.tokenizer), analyzers: planned,
            results: analyzers.map(\.result))
        return String(decoding: bytes, as: UTF8.self)
    }
}
