// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyReports
import GalleyRunner

extension Pipeline {
    /// Reads the documents that the pipeline names, without analyzing them.
    ///
    /// - Parameters:
    ///   - paths: the files, folders and globs to read instead of those that the pipeline names.
    ///   - body: a function that takes every document that a run would analyze and every failure, in
    ///     canonical order; if it returns false, nothing more is read.
    /// - Returns: the numbers of documents that were read, skipped and failed, and the files that no
    ///   reader reads.
    /// - Throws: `GalleyError` if there are no such files, or if `body` throws.
    public func read(
        _ paths: [String] = [], _ body: (Result<any Document, DocumentFailure>) throws -> Bool
    ) throws(GalleyError) -> Accounts {
        try GalleyError.converting {
            let inputs = try self.inputs(paths, from: toolkit.folder, runFolder: nil)
            return try DocumentPass(inputs: inputs, options: inputOptions, plan: plan.engine)
                .forEach(body)
        }
    }
}
