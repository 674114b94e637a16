// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyAnalyzers
import GalleyCore
import GalleyPipelines
import GalleyReports
import GalleyRunner

/// What all commands share: the analyzers, the formats, the working directory.
struct ToolContext {
    /// The built-in analyzers and those of the tool.
    private(set) var registry: AnalyzerRegistry
    /// The programs that serve as analyzers.
    private(set) var plugins = PluginLoader()
    /// The absolute working directory.
    let folder: String

    init(analyzers: [any Analyzer.Type]) throws {
        var registry = try BuiltInAnalyzers.registry()
        for type in analyzers { try registry.register(type) }
        self.registry = registry
        guard let folder = Folder.current else { throw CommandFailure(.noWorkingFolder) }
        self.folder = folder
    }

    /// This context with the plug-ins of a command line.
    func with(_ options: PluginOptions) throws(CommandFailure) -> ToolContext {
        var context = self
        context.plugins = try PluginLoader(options, from: folder, registry: registry)
        return context
    }

    /// This context with more analyzers.
    func registering(_ entries: [AnalyzerEntry]) throws(CommandFailure) -> ToolContext {
        var context = self
        do throws(RegistryError) {
            for entry in entries { try context.registry.register(entry) }
        } catch {
            throw CommandFailure("\(error)")
        }
        return context
    }

    /// This context with the plug-ins of a command line among its analyzers.
    func registering(_ options: PluginOptions) throws(CommandFailure) -> ToolContext {
        try registering(PluginLoader(options, from: folder, registry: registry).named)
    }

    /// What a pipeline is checked against.
    ///
    /// - Parameter read: reads a file that an option names.
    func pipelineContext(
        hasPaths: Bool = false,
        read: @escaping PipelineContext.ResourceReader
    ) -> PipelineContext {
        PipelineContext(of: registry, hasPaths: hasPaths, read: read)
    }

    /// A context in which no file is read, for the schema and for templates.
    var descriptiveContext: PipelineContext {
        pipelineContext { _ throws(PipelineContext.ResourceFault) in
            throw PipelineContext.ResourceFault("no file is read here")
        }
    }
}

extension PipelineContext {
    /// What this tool knows of formats and of the environment, with the analyzers of a registry.
    ///
    /// - Parameters:
    ///   - hasPaths: whether the inputs are named elsewhere.
    ///   - read: reads a file that an option names.
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

/// A command that needs the tool's analyzers.
protocol ToolCommand: ParsableCommand {
    /// Does what the command says; standard output gets results, standard error the rest.
    func run(_ context: ToolContext) async throws -> ExitStatus
}
