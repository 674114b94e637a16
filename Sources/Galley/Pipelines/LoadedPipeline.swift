// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines
import GalleyRunner

/// A pipeline that was read and checked, with the place from which its paths are meant.
struct LoadedPipeline {
    /// The plan.
    let plan: Plan
    /// The file, for diagnostics that need the inputs.
    let source: PipelineSource
    /// The absolute folder from which paths and ids are written.
    let folder: String
    /// How reports name the pipeline.
    let name: String
    /// The path of the file; nil: it is built in.
    let path: String?
    /// Warnings, ready to be shown.
    let warnings: String
}

extension LoadedPipeline {
    /// How documents are made of files.
    var inputOptions: InputOptions { InputOptions(plan.file.documents) }

    /// Finds the inputs: those of the command line if it names any, else those of the pipeline.
    ///
    /// - Parameters:
    ///   - paths: paths of the command line, meant from `workingFolder`.
    ///   - runFolder: the run folder of the command line. What a run leaves there, or in the
    ///     pipeline's own folder, is never an input.
    /// - Throws: `CommandFailure` that names every path at which there is nothing.
    func inputs(
        _ paths: [String], from workingFolder: String, runFolder: String?
    ) throws(CommandFailure) -> InputList {
        let list = InputList.find(
            patterns(paths, from: workingFolder),
            exclude: plan.file.documents.exclude.map { InputPattern($0.value, from: folder) },
            options: inputOptions,
            ignoring: [runFolder, plan.file.output].compactMap(\.self).flatMap {
                RunFiles.paths($0, from: workingFolder)
            },
            leavings: RunFolder.Leavings(RunFiles.reports),
            companions: companions(from: workingFolder), idFolder: folder)
        guard list.unmatched.isEmpty else {
            throw CommandFailure(
                text: complaint(list.unmatched, isOfPipeline: paths.isEmpty), .usage)
        }
        return list
    }

    /// What the command line names, meant from `workingFolder`; if that is nothing, what the
    /// pipeline names.
    private func patterns(_ paths: [String], from workingFolder: String) -> [InputPattern] {
        paths.isEmpty
            ? plan.file.documents.paths.map { InputPattern($0.value, from: folder) }
            : paths.map { InputPattern($0, from: workingFolder) }
    }

    /// The absolute paths of the files that options name.
    private var resourcePaths: [String] {
        plan.resources.map { FilePath.absolute($0.fileName, from: folder) }
    }

    /// The absolute paths of the pipeline and of the files that it names.
    private func companions(from workingFolder: String) -> [String] {
        [path].compactMap(\.self).map { FilePath.absolute($0, from: workingFolder) }
            + resourcePaths
    }

    /// What nothing that a command writes may take the place of.
    ///
    /// A baseline is not among it: a run folder may hold its own, which stays open while it is
    /// replaced.
    func protectedFiles(_ inputs: InputList) -> ProtectedFiles {
        var files = ProtectedFiles()
        files.add(inputs)
        for path in resourcePaths { files.add(path, as: "a file of the pipeline") }
        if let path { files.add(path, as: "the pipeline") }
        return files
    }

    /// Whether what is written into a folder would be read by the next run.
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
