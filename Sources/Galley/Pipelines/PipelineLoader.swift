// SPDX-License-Identifier: Apache-2.0

import GalleyAnalyzers
import GalleyCore
import GalleyPipelines
import GalleyRunner

/// Reads pipelines and shows what is wrong with them.
struct PipelineLoader {
    let context: ToolContext

    /// How reports name the built-in pipeline.
    static let builtInName = "quickstart"

    /// Whether a first argument is a pipeline and not a document.
    static func isPipeline(_ argument: String) -> Bool {
        ExactText(argument).hasSuffix(".yaml") || ExactText(argument).hasSuffix(".yml")
    }

    /// Reads and checks a pipeline file; without one, the built-in quickstart.
    ///
    /// - Parameter hasPaths: whether the command line names the inputs.
    /// - Throws: `CommandFailure` with all faults.
    func load(_ path: String?, hasPaths: Bool) throws(CommandFailure) -> LoadedPipeline {
        guard let path else {
            let source = PipelineSource(
                name: Self.builtInName, bytes: BundledFile.quickstart.bytes)
            return try check(
                source, folder: context.folder, name: Self.builtInName, path: nil, hasPaths: true)
        }
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try WholeFile.read(path)
        } catch {
            throw CommandFailure(error)
        }
        let folder = FilePath.absolute(FilePath.parent(of: path), from: context.folder)
        return try check(
            PipelineSource(name: path, bytes: bytes), folder: folder,
            name: FilePath.name(of: path), path: path, hasPaths: hasPaths)
    }

    private func check(
        _ source: PipelineSource, folder: String, name: String, path: String?, hasPaths: Bool
    ) throws(CommandFailure) -> LoadedPipeline {
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
