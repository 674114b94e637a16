// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyRunner

/// The files that a run would read.
public struct PipelineInputs: Sendable, Hashable {
    /// The names of the files in the order in which they are read; the ids of documents begin with
    /// these names, which are relative to the pipeline's folder.
    public let files: [String]
    /// The number of files that the pipeline excludes.
    public let excluded: Int
    /// The files in the searched folders that no reader accepts.
    public let ignored: IgnoredFiles
}

extension Pipeline {
    /// Finds the files that `run()` would read, without reading them.
    ///
    /// - Parameter paths: the files, folders and globs to search instead of those that the pipeline
    ///   names.
    /// - Throws: `GalleyError` with all paths that match nothing.
    public func inputs(_ paths: [String] = []) throws(GalleyError) -> PipelineInputs {
        let list = try GalleyError.converting {
            try inputs(paths, from: toolkit.folder, runFolder: nil)
        }
        return PipelineInputs(
            files: list.fileNames, excluded: list.excluded, ignored: list.ignored)
    }
}
