// SPDX-License-Identifier: Apache-2.0

/// The deepest folder that contains everything that patterns name.
///
/// Two runs over copies of a folder have different roots, but equal paths below them.
struct InputRoot {
    private var names: [ArraySlice<UInt8>]?

    init(_ patterns: [InputPattern]) {
        for pattern in patterns where !pattern.text.isEmpty && !pattern.isStandardInput {
            let folder = SystemPath(pattern.fixedFolder).names
            let own = names ?? folder
            names = Array(zip(own, folder).prefix { $0 == $1 }.map(\.0))
        }
    }

    /// The root as names of files begin with it; empty if it is the folder to which they are
    /// relative, and without files.
    ///
    /// - Parameter folder: the absolute folder to which the names of files are relative.
    func prefix(in folder: String) -> String {
        guard let names else { return "" }
        let root = names.reduce(SystemPath("/")) { $0.appending(Array($1)) }
        let path = root.relative(to: SystemPath(folder)).display
        return path == "." ? "" : path + "/"
    }
}

extension InputPattern {
    /// The absolute folder of the files that the pattern names.
    fileprivate var fixedFolder: String {
        if let status = FileStatus(path: absolute) {
            return status.isFolder ? absolute : FilePath.parent(of: absolute)
        }
        return Glob.isPattern(text) ? glob.fixedFolder : FilePath.parent(of: absolute)
    }
}
