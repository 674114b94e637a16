// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyPipelines
import GalleyRunner

/// Reads and checks pipelines.
struct PipelineLoader {
    let context: ToolContext

    /// The name of the built-in pipeline in reports.
    static let builtInName = "quickstart"

    /// Returns whether an argument is the path of a pipeline rather than of a document.
    static func isPipeline(_ argument: String) -> Bool {
        ExactText(argument).hasSuffix(".yaml") || ExactText(argument).hasSuffix(".yml")
    }

    /// Reads and checks a pipeline file, or the built-in quickstart.
    ///
    /// - Parameters:
    ///   - path: the path of the file; nil for the quickstart.
    ///   - hasPaths: whether the command line names the inputs.
    /// - Throws: `CommandFailure` with all faults; `FileError` if the file cannot be read.
    func load(_ path: String?, hasPaths: Bool) throws -> LoadedPipeline {
        guard let path else {
            let source = PipelineSource(
                name: Self.builtInName, bytes: BundledFile("Config/quickstart.yaml").bytes)
            return try check(
                source, folder: context.folder, name: Self.builtInName, path: nil, hasPaths: true)
        }
        let bytes = try WholeFile.read(path)
        let folder = FilePath.absolute(FilePath.parent(of: path), from: context.folder)
        return try check(
            PipelineSource(name: path, bytes: bytes), folder: folder,
            name: FilePath.name(of: path), path: path, hasPaths: hasPaths)
    }

    private func check(
        _ source: PipelineSource, folder: String, name: String, path: String?, hasPaths: Bool
    ) throws -> LoadedPipeline {
        var reader = context.pipelineContext(hasPaths: hasPaths) {
            name throws(PipelineContext.ResourceFault) in
            try Self.resource(name, from: folder)
        }
        reader.plugins = context.plugins.source(folder, registry: context.registry)
        let check = PipelineCheck(source, context: reader)
        let text = DiagnosticText(source).render(check.diagnostics)
        guard let plan = check.plan else { throw CommandFailure(text: text, .usage) }
        return LoadedPipeline(
            plan: plan, source: source, folder: folder, name: name, path: path, warnings: text)
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
