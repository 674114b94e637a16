// SPDX-License-Identifier: Apache-2.0

import GalleyRunner

extension Pipeline {
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
