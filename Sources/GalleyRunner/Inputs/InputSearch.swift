// SPDX-License-Identifier: Apache-2.0

/// Finds the files that patterns name.
///
/// A folder stands for its `**/*.{txt,md,jsonl}`. Links to files are followed, links to folders
/// are not, unless a pattern names them; names that begin with a dot are found only by name.
struct InputSearch {
    private let options: InputOptions
    private let idFolder: String
    private let excluded: [(glob: Glob, absolute: Glob)]
    private let ignored: Set<ExactPath>
    private var seen: Set<ExactPath> = []
    private(set) var list = InputList()

    private typealias ExactPath = [UInt8]
    private static let folderPattern = "**/*.{txt,md,jsonl}"

    /// - Parameters:
    ///   - exclude: globs of files that are left out.
    ///   - ignoring: absolute paths that are never inputs.
    ///   - idFolder: the absolute folder from which ids are written.
    init(
        _ options: InputOptions, exclude: [InputPattern], ignoring: [String], idFolder: String
    ) {
        self.options = options
        self.idFolder = idFolder
        excluded = exclude.map { (Glob($0.text), $0.glob) }
        ignored = Set(ignoring.map { Array($0.utf8) })
    }

    /// Finds what a pattern names; a pattern that names nothing is remembered.
    mutating func find(_ pattern: InputPattern) {
        let found = list.count
        if pattern.text == InputItem.standardInput {
            addStandardInput()
        } else if let status = FileStatus(path: pattern.absolute) {
            if status.isFolder {
                walk(pattern.absolute, Glob(Self.folderPattern, from: pattern.absolute))
            } else {
                add(pattern.absolute, status)
            }
        } else if Glob.isPattern(pattern.text) {
            let glob = pattern.glob
            if FileStatus(path: glob.fixedFolder)?.isFolder == true {
                walk(glob.fixedFolder, glob)
            }
        }
        if list.count == found, !wasSeen(pattern) { list.unmatched.append(pattern) }
    }

    private func wasSeen(_ pattern: InputPattern) -> Bool {
        let glob = pattern.glob
        return seen.contains(Array(pattern.absolute.utf8))
            || seen.contains { glob.matches(String(decoding: $0, as: UTF8.self)) }
    }

    private mutating func addStandardInput() {
        guard seen.insert(Array(InputItem.standardInput.utf8)).inserted else { return }
        list.items.append(
            InputItem(
                path: InputItem.standardInput, name: "stdin", size: 0,
                format: options.format ?? .text))
    }

    private mutating func add(_ path: String, _ status: FileStatus) {
        let exact = Array(path.utf8)
        guard !ignored.contains(exact), seen.insert(exact).inserted else { return }
        let name = FilePath.relative(path, to: idFolder)
        if isExcluded(path, name) {
            list.excluded += 1
        } else {
            list.items.append(
                InputItem(
                    path: path, name: name, size: status.size,
                    format: options.format(of: path)))
        }
    }

    /// A relative glob is meant from its folder and from any folder of the input above it; one
    /// that names a folder leaves out everything below.
    private func isExcluded(_ path: String, _ name: String) -> Bool {
        guard !excluded.isEmpty else { return false }
        let inside = name.split(separator: "/").drop { $0 == ".." }.joined(separator: "/")
        let (paths, names) = (FilePath.prefixes(of: path), FilePath.prefixes(of: inside))
        return excluded.contains { pattern in
            paths.contains(where: pattern.absolute.matches)
                || names.contains(where: pattern.glob.matches)
        }
    }

    /// What a run left in a folder is not what the next one reads, unless it is named.
    private mutating func walk(_ folder: String, _ glob: Glob) {
        do throws(FileError) {
            let names = try Folder.names(in: folder)
            let own = names.contains(RunFolder.state) ? RunFolder.always : []
            for name in names where !own.contains(name) {
                visit(FilePath.join(folder, name), glob)
            }
        } catch {
            addUnreadable(folder, error)
        }
    }

    /// Pipes and devices are inputs only if they are named: reading one may never end.
    private mutating func visit(_ path: String, _ glob: Glob) {
        guard let status = FileStatus(path: path) else {
            if glob.matches(path) { addUnreadable(path, Self.unreachable(path)) }
            return
        }
        if status.isFolder {
            if !FileStatus.isLink(path), glob.mayMatch(below: path) { walk(path, glob) }
        } else if status.isRegular, glob.matches(path) {
            add(path, status)
        }
    }

    /// A name that is no UTF-8 was repaired when it was listed, and so leads to nothing.
    private static func unreachable(_ path: String) -> FileError {
        let isLink = FileStatus.isLink(path)
        let isRepaired = path.unicodeScalars.contains("\u{FFFD}")
        let reason =
            isLink
            ? "it is a link to nothing"
            : isRepaired ? "its name is no UTF-8" : "no such file or folder"
        return FileError("open", path, reason: reason)
    }

    private mutating func addUnreadable(_ path: String, _ error: FileError) {
        guard seen.insert(Array(path.utf8)).inserted else { return }
        list.items.append(
            InputItem(
                path: path, name: FilePath.relative(path, to: idFolder), size: 0, format: .text,
                failure: error))
    }
}
