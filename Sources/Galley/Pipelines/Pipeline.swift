// SPDX-License-Identifier: Apache-2.0

import GalleyCore
public import GalleyPipelines
import GalleyReaders
import GalleyRunner

/// A pipeline that was read and checked, so that it is ready to run.
///
///     let pipeline = try Pipeline(contentsOf: "pipeline.yaml")
///     let run = try await pipeline.run(over: articles)
///
/// A pipeline is a value: it holds no results, and it can run many times, also at the same time.
public struct Pipeline: Sendable {
    /// The plan.
    let plan: Plan
    /// The text of the pipeline, for diagnostics about its inputs.
    let source: PipelineSource
    /// The absolute folder to which paths and ids are relative.
    let folder: String
    /// The name of the pipeline in reports.
    public let name: String
    /// The path of the file; nil for a pipeline that was not read from a file.
    let path: String?
    /// The analyzers and plug-ins that the pipeline can use.
    let toolkit: Toolkit
    /// The readers with the options of the pipeline.
    let readers: ConfiguredReaders
    /// The warnings of the check, with their positions in the file.
    public let warnings: [Diagnostic]

    /// The labels of the analyzers, in the order of the pipeline.
    public var labels: [String] { plan.engine.analyzers.map(\.label) }

    /// The gates, which are the conditions of `fail_on`, in the order of the pipeline.
    public var gates: [String] { plan.gates.map(\.text) }

    /// The warnings with the lines of the file, as commands print them; empty if there are none.
    public var warningText: String { DiagnosticText(source).render(warnings) }
}

extension Pipeline {
    /// The options that determine how documents are made from files.
    var inputOptions: InputOptions {
        var options = InputOptions(plan.file.documents, readers)
        options.settings.programs = ProgramAccess(ReaderPrograms.self)
        return options
    }

    /// Finds the inputs of the command line, or of the pipeline if the command line names none.
    ///
    /// - Parameters:
    ///   - paths: the paths of the command line.
    ///   - workingFolder: the absolute folder to which `paths` are relative.
    ///   - runFolder: the run folder of the command line. Files that a run writes there, or into
    ///     the pipeline's own run folder, are never inputs.
    /// - Throws: `GalleyError` with all paths that match nothing.
    func inputs(
        _ paths: [String], from workingFolder: String, runFolder: String?
    ) throws -> InputList {
        let list = InputList.find(
            patterns(paths, from: workingFolder),
            exclude: plan.file.documents.exclude.map { InputPattern($0.value, from: folder) },
            options: inputOptions,
            ignoring: [runFolder, plan.file.output].compactMap(\.self).flatMap {
                RunFiles(toolkit.formats).paths($0, from: workingFolder)
            },
            leavings: RunFolder.Leavings(RunFiles(toolkit.formats).reports),
            companions: companions(from: workingFolder), idFolder: folder)
        guard list.unmatched.isEmpty else {
            throw GalleyError(
                text: complaint(list.unmatched, isOfPipeline: paths.isEmpty), .usage)
        }
        return list
    }

    /// Returns the patterns of the command line, or of the pipeline if the command line names none.
    private func patterns(_ paths: [String], from workingFolder: String) -> [InputPattern] {
        paths.isEmpty
            ? plan.file.documents.paths.map { InputPattern($0.value, from: folder) }
            : paths.map { InputPattern($0, from: workingFolder) }
    }

    /// The absolute paths of the files that options of analyzers name.
    private var resourcePaths: [String] {
        plan.resources.map { FilePath.absolute($0.fileName, from: folder) }
    }

    /// Returns the absolute paths of the pipeline and of the files that the pipeline names.
    private func companions(from workingFolder: String) -> [String] {
        [path].compactMap(\.self).map { FilePath.absolute($0, from: workingFolder) }
            + resourcePaths
    }

    /// Returns the files that a command must not overwrite.
    ///
    /// A baseline file is not protected: it may be in the run folder, and it stays open while the
    /// run replaces it.
    func protectedFiles(_ inputs: InputList?) -> ProtectedFiles {
        var files = ProtectedFiles()
        if let inputs { files.add(inputs) }
        for path in resourcePaths { files.add(path, as: "a file of the pipeline") }
        if let path { files.add(path, as: "the pipeline") }
        return files
    }

    /// Returns whether the next run would read files in a folder.
    func reads(_ output: String, _ paths: [String], from workingFolder: String) -> Bool {
        let output = FilePath.absolute(output, from: workingFolder)
        return patterns(paths, from: workingFolder).contains { $0.reaches(output) }
    }

    private func complaint(_ unmatched: [InputPattern], isOfPipeline: Bool) -> String {
        guard isOfPipeline else {
            return unmatched.map {
                VisibleText.line("error: \($0.complaint): '\($0.text)'") + "\n"
            }.joined()
        }
        let texts = Set(unmatched.map(\.text))
        let faults = plan.file.documents.paths.filter { texts.contains($0.value) }
        return DiagnosticText(source).render(faults.map { .noMatch($0, in: folder) })
    }
}
