// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyRunner

/// The commented example pipeline with which an author can begin; `galley init` writes it.
public struct PipelineStarter: Sendable {
    /// The text of the pipeline, in YAML.
    public let text = BundledFile("Config/templates/pipeline.yaml").text

    /// Makes the example.
    public init() {}

    /// Writes the pipeline to a new file.
    ///
    /// - Parameter path: the path of the file, which must end in `.yaml` or `.yml`.
    /// - Throws: `GalleyError` if the path has another ending, if there is already something at the
    ///   path, or if the file cannot be written.
    public func write(to path: String) throws(GalleyError) {
        guard Pipeline.isPath(path) else {
            throw GalleyError(
                "'\(path)' is not a name of a pipeline: it must end in .yaml or .yml")
        }
        guard !WholeFile.exists(path) else {
            throw GalleyError("'\(path)' already exists")
        }
        try GalleyError.converting { try WholeFile.write(Array(text.utf8), to: path) }
    }
}
