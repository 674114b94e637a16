// SPDX-License-Identifier: Apache-2.0

import GalleyAnalyzers
import GalleyCore
import GalleyPipelines
import GalleyReports
import GalleyRunner

/// What all commands share: the analyzers, the formats, the working directory.
struct ToolContext {
    /// The built-in analyzers and those of the tool.
    let registry: AnalyzerRegistry
    /// The absolute working directory.
    let folder: String

    init(analyzers: [any Analyzer.Type]) throws(RegistryError) {
        var registry = try BuiltInAnalyzers.registry()
        for type in analyzers { try registry.register(type) }
        self.registry = registry
        folder = Folder.current
    }

    /// What a pipeline is checked against.
    ///
    /// - Parameter read: reads a file that an option names.
    func pipelineContext(
        hasPaths: Bool = false,
        read: @escaping PipelineContext.ResourceReader
    ) -> PipelineContext {
        var context = PipelineContext(
            registry: registry, documentFormats: InputFormat.allCases.map(\.rawValue),
            reportFormats: OutputFormat.namesInPipelines,
            environment: ProcessEnvironment.value,
            readResource: read)
        context.hasPaths = hasPaths
        return context
    }

    /// A context in which no file is read, for the schema and for templates.
    var descriptiveContext: PipelineContext {
        pipelineContext { _ throws(PipelineContext.ResourceFault) in
            throw PipelineContext.ResourceFault("no file is read here")
        }
    }
}
