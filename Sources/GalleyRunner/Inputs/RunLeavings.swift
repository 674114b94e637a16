// SPDX-License-Identifier: Apache-2.0

/// The names of what runs leave in their folders, by which a search passes it over.
package struct RunLeavings: Sendable {
    /// Files beside the state of a run.
    let files: Set<[UInt8]>
    /// Folders beside it, whose other files are no texts of anybody's.
    let folders: Set<[UInt8]>

    /// Takes names of files, those in a folder as `folder/name`, beside those that every run leaves.
    package init(_ names: [String] = []) {
        let paths = (RunFolder.always + names).map { SystemPath($0).names.map(Array.init) }
        files = Set(paths.filter { $0.count == 1 }.compactMap(\.first))
        folders = Set(paths.filter { $0.count > 1 }.compactMap(\.first))
    }
}
