// SPDX-License-Identifier: Apache-2.0

import GalleyCore
public import GalleyJSON
import GalleyPipelines
import GalleyRunner

extension Pipeline {
    /// The name of the built-in pipeline in reports.
    static let builtInName = "quickstart"

    /// Reads and checks a pipeline.
    ///
    /// - Parameters:
    ///   - yaml: the text of the pipeline; the key `documents` may be left out.
    ///   - name: the name of the pipeline in reports and diagnostics.
    ///   - folder: the folder to which paths in the pipeline are relative; by default, the working
    ///     directory.
    ///   - toolkit: the analyzers and plug-ins; by default, the built-in analyzers.
    /// - Throws: `GalleyError` with the diagnostics of all faults.
    public init(
        yaml: String, name: String = "pipeline.yaml", folder: String? = nil,
        toolkit: Toolkit? = nil
    ) throws(GalleyError) {
        let toolkit = try Toolkit.standard(or: toolkit)
        try self.init(
            PipelineSource(name: name, text: yaml),
            folder: FilePath.absolute(folder ?? toolkit.folder, from: toolkit.folder), name: name,
            path: nil, toolkit, needsDocuments: false)
    }

    /// Reads and checks the pipeline in a file.
    ///
    /// - Parameters:
    ///   - path: the path of the file; paths in the pipeline are relative to the file's folder.
    ///   - toolkit: the analyzers and plug-ins; by default, the built-in analyzers.
    ///   - needsDocuments: whether a pipeline without the key `documents` is a fault.
    /// - Throws: `GalleyError`: with the diagnostics of all faults, or because the file cannot be
    ///   read.
    public init(
        contentsOf path: String, toolkit: Toolkit? = nil, needsDocuments: Bool = false
    ) throws(GalleyError) {
        let toolkit = try Toolkit.standard(or: toolkit)
        let bytes = try GalleyError.converting { try WholeFile.read(path) }
        try self.init(
            PipelineSource(name: path, bytes: bytes),
            folder: FilePath.absolute(FilePath.parent(of: path), from: toolkit.folder),
            name: FilePath.name(of: path), path: path, toolkit, needsDocuments: needsDocuments)
    }

    /// The built-in pipeline, which `galley run` uses if it is given no pipeline.
    ///
    /// - Parameter toolkit: the analyzers and plug-ins; by default, the built-in analyzers.
    /// - Throws: `GalleyError` if the toolkit's analyzers do not fit the pipeline.
    public static func quickstart(toolkit: Toolkit? = nil) throws(GalleyError) -> Pipeline {
        let toolkit = try Toolkit.standard(or: toolkit)
        let source = PipelineSource(
            name: builtInName, bytes: BundledFile("Config/quickstart.yaml").bytes)
        return try Pipeline(
            source, folder: toolkit.folder, name: builtInName, path: nil, toolkit,
            needsDocuments: false)
    }

    /// Makes a pipeline of analyzers that are values.
    ///
    ///     let pipeline = try Pipeline(
    ///         analyzers: ["caption_duplication", PipelineAnalyzer(WordFrequency())],
    ///         gates: ["caption_duplication.copies > 3"])
    ///
    /// - Parameters:
    ///   - analyzers: the analyzers, in the order of the report.
    ///   - gates: conditions such as `"word_frequency.words < 100"`, which a finished run states.
    ///   - settings: other keys of a pipeline file with their values, such as
    ///     `["group_by": "/source"]`.
    ///   - name: the name of the pipeline in reports and diagnostics.
    ///   - toolkit: further analyzers and plug-ins.
    /// - Throws: `GalleyError` with the diagnostics of all faults.
    public init(
        analyzers: [PipelineAnalyzer], gates: [String] = [], settings: JSONObject = [:],
        name: String = "pipeline", toolkit: Toolkit? = nil
    ) throws(GalleyError) {
        var toolkit = try Toolkit.standard(or: toolkit)
        var keys = settings
        keys["galley"] = .integer(Int64(PipelineFile.formatVersion))
        keys["analyzers"] = .array(analyzers.map(\.json))
        if !gates.isEmpty { keys["fail_on"] = .array(gates.map { .string($0) }) }
        toolkit = try GalleyError.converting {
            try analyzers.compactMap(\.type).reduce(toolkit) { try $0.registering($1) }
        }
        let source = PipelineSource(name: name, text: JSONValue.object(keys).prettyText)
        try self.init(
            source, folder: toolkit.folder, name: name, path: nil, toolkit, needsDocuments: false,
            resources: analyzers.flatMap(\.resources))
    }

    private init(
        _ source: PipelineSource, folder: String, name: String, path: String?, _ toolkit: Toolkit,
        needsDocuments: Bool, resources: [Resource] = []
    ) throws(GalleyError) {
        var reader = toolkit.pipelineContext(hasPaths: !needsDocuments) {
            name throws(PipelineContext.ResourceFault) in
            if let resource = resources.first(where: { $0.name == name }) { return resource.bytes }
            return try Self.resource(name, from: folder)
        }
        reader.plugins = toolkit.plugins.source(folder, toolkit)
        let check = PipelineCheck(source, context: reader)
        guard let plan = check.plan else {
            throw GalleyError(
                text: DiagnosticText(source).render(check.diagnostics), .usage,
                diagnostics: check.diagnostics)
        }
        self.init(
            plan: plan, source: source, folder: folder, name: name, path: path, toolkit: toolkit,
            readers: try toolkit.readers.configured(plan.file.documents.readers)
                .adding(plan.file.documents.programs, folder: folder),
            warnings: check.diagnostics)
    }

    /// Returns whether an argument is the path of a pipeline rather than of a document.
    static func isPath(_ argument: String) -> Bool {
        ExactText(argument).hasSuffix(".yaml") || ExactText(argument).hasSuffix(".yml")
    }

    /// Reads the bytes of a file that an analyzer's option names.
    static func resource(
        _ name: String, from folder: String
    ) throws(PipelineContext.ResourceFault) -> [UInt8] {
        do throws(FileError) {
            return try WholeFile.read(FilePath.absolute(name, from: folder))
        } catch {
            throw PipelineContext.ResourceFault(error.reason)
        }
    }
}
