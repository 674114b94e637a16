// SPDX-License-Identifier: Apache-2.0

import GalleyRunner

extension Pipeline {
    /// Loads the pipeline that the arguments of a command begin with, or the built-in quickstart.
    ///
    /// - Parameter arguments: the path of a pipeline or of a document, then paths of documents; there
    ///   is at least one argument.
    /// - Returns: the pipeline, and the paths of documents that replace its own.
    static func named(
        in arguments: [String], _ toolkit: Toolkit
    ) throws -> (pipeline: Pipeline, paths: [String]) {
        let path = arguments.first.flatMap { isPath($0) ? $0 : nil }
        let paths = Array(arguments.dropFirst(path == nil ? 0 : 1))
        return (try named(path, toolkit, needsDocuments: paths.isEmpty), paths)
    }

    /// Loads the pipeline that a command line names and shows its warnings on standard error.
    ///
    /// - Parameters:
    ///   - path: the path of the file; nil for the built-in quickstart.
    ///   - needsDocuments: whether the pipeline itself must name the documents.
    static func named(
        _ path: String?, _ toolkit: Toolkit, needsDocuments: Bool
    ) throws -> Pipeline {
        let pipeline =
            try path.map {
                try Pipeline(contentsOf: $0, toolkit: toolkit, needsDocuments: needsDocuments)
            } ?? .quickstart(toolkit: toolkit)
        OutputStream.standardError.note(pipeline.warningText)
        return pipeline
    }
}
