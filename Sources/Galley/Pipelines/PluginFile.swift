// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyPipelines
import GalleyRunner

/// A pipeline file that is used as a plug-in: each of its analyzers that has a label can be used by
/// this label in other pipelines.
struct PluginFile {
    /// The reason why a file cannot be used.
    struct Fault: Error, CustomStringConvertible {
        /// The reason, worded so that it can follow the name of the file.
        let message: String

        var description: String { message }
    }

    /// The analyzers that the file defines.
    let entries: [AnalyzerEntry]

    /// Reads and checks a file.
    ///
    /// - Parameters:
    ///   - name: the path of the file, as the pipeline or the command line contains it.
    ///   - folder: the absolute folder to which the path is relative.
    ///   - toolkit: the analyzers, readers and formats that the file can use.
    init(_ name: String, from folder: String, _ toolkit: Toolkit) throws(Fault) {
        let plan = try Self.plan(name, from: folder, toolkit)
        let origin = FilePath.absolute(name, from: folder)
        var entries: [AnalyzerEntry] = []
        for (item, planned) in zip(plan.file.analyzers, plan.engine.analyzers)
        where item.label != nil {
            guard item.isBare else {
                throw Fault(
                    message:
                        "'\(planned.label)' sets rules or marks, which only the pipeline that uses "
                        + "it can set")
            }
            entries.append(
                AnalyzerEntry(
                    planned.analyzer, id: planned.label, examples: item.examples.map(\.value),
                    origin: origin))
        }
        guard !entries.isEmpty else {
            throw Fault(message: "none of its analyzers has a label")
        }
        self.entries = entries
    }

    private static func plan(
        _ name: String, from folder: String, _ toolkit: Toolkit
    ) throws(Fault) -> Plan {
        let path = FilePath.absolute(name, from: folder)
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try WholeFile.read(path)
        } catch {
            throw Fault(message: error.reason)
        }
        var context = toolkit.pipelineContext(hasPaths: true) {
            resource throws(PipelineContext.ResourceFault) in
            try Pipeline.resource(resource, from: folder)
        }
        let parent = FilePath.parent(of: name)
        context.resourceFolder = parent == "." || parent.isEmpty ? "" : parent + "/"
        let check = PipelineCheck(PipelineSource(name: name, bytes: bytes), context: context)
        guard let plan = check.plan else { throw Fault(message: words(check.diagnostics, name)) }
        return plan
    }

    /// Returns a message with the first fault, its position, and the command that shows all faults.
    private static func words(_ diagnostics: [Diagnostic], _ name: String) -> String {
        let faults = diagnostics.filter { $0.severity == .error }
        guard let first = faults.first else { return "it is not a valid pipeline" }
        let place = first.range.start
        let more = faults.count > 1 ? " and \(faults.count - 1) more" : ""
        return "line \(place.line), column \(place.column): \(first.message)\(more); "
            + "'galley test \(name)' shows all"
    }
}
