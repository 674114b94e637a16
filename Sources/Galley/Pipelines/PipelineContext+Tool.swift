// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines
import GalleyRunner

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
