// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyAnalyzers
import GalleyCore
import GalleyPipelines
import GalleyReports
import GalleyRunner

/// The analyzers, the plug-ins and the working directory, which all commands share.
struct ToolContext {
    /// The built-in analyzers, and those that the tool adds.
    private(set) var registry: AnalyzerRegistry
    /// The loader of plug-ins.
    private(set) var plugins = PluginLoader()
    /// The absolute working directory.
    let folder: String

    init(analyzers: [any Analyzer.Type]) throws {
        var registry = try BuiltInAnalyzers.registry()
        for type in analyzers { try registry.register(type) }
        self.registry = registry
        guard let folder = Folder.current else { throw RunError.noWorkingFolder }
        self.folder = folder
    }

    /// Returns this context with the plug-ins that a command line names, for use by pipelines.
    func with(_ options: PluginOptions) throws -> ToolContext {
        var context = self
        context.plugins = try PluginLoader(options, from: folder, registry: registry)
        return context
    }

    /// Returns this context with more analyzers.
    ///
    /// - Throws: `RegistryError` if an id is already used.
    func registering(_ entries: [AnalyzerEntry]) throws -> ToolContext {
        var context = self
        for entry in entries { try context.registry.register(entry) }
        return context
    }

    /// Returns this context after registering the analyzers of plug-ins that a command line names.
    func registering(_ options: PluginOptions) throws -> ToolContext {
        try registering(PluginLoader(options, from: folder, registry: registry).named)
    }

    /// Makes the context for checking a pipeline.
    ///
    /// - Parameters:
    ///   - hasPaths: whether the command line names the inputs.
    ///   - read: reads a file that an analyzer's option names.
    func pipelineContext(
        hasPaths: Bool = false,
        read: @escaping PipelineContext.ResourceReader
    ) -> PipelineContext {
        PipelineContext(of: registry, hasPaths: hasPaths, read: read)
    }

    /// A context without access to files, for the schema and for templates.
    var descriptiveContext: PipelineContext {
        pipelineContext { _ throws(PipelineContext.ResourceFault) in
            throw PipelineContext.ResourceFault("no file is read here")
        }
    }
}

extension PipelineContext {
    /// Makes a context with the tool's formats, the process's environment and a registry's
    /// analyzers.
    ///
    /// - Parameters:
    ///   - registry: the analyzers.
    ///   - hasPaths: whether the pipeline may omit the paths of inputs.
    ///   - read: reads a file that an analyzer's option names.
    init(
        of registry: AnalyzerRegistry, hasPaths: Bool,
        read: @escaping PipelineContext.ResourceReader
    ) {
        self.init(
            registry: registry, documentFormats: InputFormat.allCases.map(\.rawValue),
            reportFormats: OutputFormat.namesInPipelines, environment: ProcessEnvironment.value,
            readResource: read)
        self.hasPaths = hasPaths
    }
}

/// A command that uses the context of the tool.
protocol ToolCommand: ParsableCommand {
    /// Runs the command; writes results to standard output and everything else to standard error.
    ///
    /// - Throws: any error; `CommandFailure` converts known errors into a message and an exit
    ///   status.
    func run(_ context: ToolContext) async throws -> ExitStatus
}
