// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines
import GalleyRunner

extension LoadedPipeline {
    /// How documents are made of files.
    var inputOptions: InputOptions { InputOptions(plan.file.documents) }

    /// Finds the inputs: those of the command line if it names any, else those of the pipeline.
    ///
    /// - Parameters:
    ///   - paths: paths of the command line, meant from `workingFolder`.
    ///   - runFolder: the run folder of the command line; nil: that of the pipeline. What a run
    ///     leaves there is never an input.
    /// - Throws: `CommandFailure` that names every path at which there is nothing.
    func inputs(
        _ paths: [String], from workingFolder: String, runFolder: String?
    ) throws(CommandFailure) -> InputList {
        let section = plan.file.documents
        let patterns =
            paths.isEmpty
            ? section.paths.map { InputPattern($0.value, from: folder) }
            : paths.map { InputPattern($0, from: workingFolder) }
        let list = InputList.find(
            patterns, exclude: section.exclude.map { InputPattern($0.value, from: folder) },
            options: inputOptions,
            ignoring: RunFiles.paths(runFolder ?? plan.file.output, from: workingFolder),
            idFolder: folder)
        guard list.unmatched.isEmpty else {
            throw CommandFailure(
                text: complaint(list.unmatched, isOfPipeline: paths.isEmpty), .usage)
        }
        return list
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
