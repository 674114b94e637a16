// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The file that a plug-in is.
enum PluginCode {
    /// SHA-256 of a program or library, so that parts of a run are of the same one.
    ///
    /// - Throws: why it is none, if it is no ordinary file: a pipe would be waited for without end.
    static func hash(of path: String) throws(FileError) -> String {
        if let status = FileStatus(path: path), !status.isRegular {
            let reason = status.isFolder ? "it is a folder" : "it is not an ordinary file"
            throw FileError("open", path, reason: reason)
        }
        return SHA256.hexadecimal(of: try WholeFile.read(path))
    }
}
