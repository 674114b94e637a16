// SPDX-License-Identifier: Apache-2.0

/// Finds the files that patterns name.
///
/// A folder stands for all files below it whose endings are known; the others are counted. Links to
/// files are followed, links to folders are not, unless a pattern names them; names that begin with
/// a dot are found only by name. A name that is not UTF-8 is a failure: no report could write it.
struct InputSearch {
    private let options: InputOptions
    private let idFolder: SystemPath
    private let excluded: [(glob: Glob, absolute: Glob)]
    private let ignored: Set<SystemPath>
    private let leavings: RunLeavings
    private let companions: Set<SystemPath>
    private var seen: Set<SystemPath> = []
    /// How often a pattern met a file, one that another pattern named before included.
    private var met = 0
    private var list = InputList()
    /// What was passed over, and what it is; another pattern may still name it.
    private var passedOver: [SystemPath: String] = [:]

    /// What a folder is searched for.
    private struct Wish {
        /// Which paths; nil: all whose endings are known.
        var glob: Glob?
        /// Whether files that are passed over are counted.
        var counts = true
    }

    /// - Parameters:
    ///   - exclude: globs of files that are left out.
    ///   - ignoring: absolute paths that are never inputs.
    ///   - leavings: what runs leave in their folders.
    ///   - companions: absolute paths of files that are there for another purpose.
    ///   - idFolder: the absolute folder from which ids are written.
    init(
        _ options: InputOptions, exclude: [InputPattern], ignoring: [String],
        leavings: RunLeavings, companions: [String], idFolder: String
    ) {
        self.options = options
        self.idFolder = SystemPath(idFolder)
        self.leavings = leavings
        self.companions = Set(companions.map { SystemPath($0) })
        excluded = exclude.map { (Glob($0.text), $0.glob) }
        ignored = Set(ignoring.map { SystemPath($0) })
    }

    /// Finds what a pattern names; a pattern that names nothing is remembered.
    mutating func find(_ pattern: InputPattern) {
        let before = met
        let path = SystemPath(pattern.absolute)
        if pattern.text.isEmpty {
            // An unset variable of a shell must not stand for the whole folder.
        } else if pattern.isStandardInput {
            addStandardInput()
        } else if let status = FileStatus(path) {
            if status.isFolder {
                walk(path, Wish())
            } else {
                add(path, status)
            }
        } else if Glob.isPattern(pattern.text) {
            let glob = pattern.glob
            if FileStatus(path: glob.fixedFolder)?.isFolder == true {
                walk(SystemPath(glob.fixedFolder), Wish(glob: glob))
            }
        }
        if met == before { list.unmatched.append(pattern) }
    }

    private mutating func addStandardInput() {
        met += 1
        guard seen.insert(SystemPath(InputItem.standardInput)).inserted else { return }
        list.items.append(
            InputItem(
                path: InputItem.standardInput, name: "stdin", size: 0,
                format: options.format ?? .text))
    }

    private mutating func add(_ path: SystemPath, _ status: FileStatus) {
        guard !ignored.contains(path) else { return }
        met += 1
        guard seen.insert(path).inserted else { return }
        guard !isExcluded(path) else {
            list.excluded += 1
            return
        }
        guard let text = path.text else {
            fail(path, FileError("open", path.display, reason: "its name is not UTF-8"))
            return
        }
        list.items.append(
            InputItem(
                path: text, name: path.relative(to: idFolder).display, size: status.size,
                format: options.format(of: text), identity: status.identity))
    }

    /// A relative glob is meant from its folder and from any folder of the input above it; one
    /// that names a folder leaves out everything below.
    private func isExcluded(_ path: SystemPath) -> Bool {
        guard !excluded.isEmpty else { return false }
        let inside = path.relative(to: idFolder).inside
        let (paths, names) = (path.prefixes, inside.prefixes)
        return excluded.contains { pattern in
            paths.contains(where: pattern.absolute.matches)
                || names.contains(where: pattern.glob.matches)
        }
    }

    /// What a run left in a folder is not what the next one reads, unless it is named.
    private mutating func walk(_ folder: SystemPath, _ wish: Wish) {
        do throws(FileError) {
            let names = try Folder.names(in: folder)
            let isOfRun = names.contains { $0.elementsEqual(RunFolder.state.utf8) }
            for name in names where !(isOfRun && leavings.files.contains(name)) {
                var wish = wish
                if isOfRun, leavings.folders.contains(name) { wish.counts = false }
                visit(folder.appending(name), name, wish)
            }
        } catch {
            if seen.insert(folder).inserted { fail(folder, error) }
        }
    }

    /// Pipes and devices are inputs only if they are named: reading one may never end.
    private mutating func visit(_ path: SystemPath, _ name: [UInt8], _ wish: Wish) {
        let status = FileStatus(path)
        if status?.isFolder == true {
            enter(path, name, wish)
        } else if let glob = wish.glob {
            guard glob.matches(path) else { return }
            take(path, status, wish)
        } else if name.first == UInt8(ascii: ".") {
            passOver(path, "hidden", wish)
        } else if InputFormat(promisedBy: SystemPath(bytes: name).display) == nil {
            let ending = FilePath.ending(of: SystemPath(bytes: name).display)
            passOver(path, ending.isEmpty ? "without ending" : "." + ending, wish)
        } else {
            take(path, status, wish)
        }
    }

    private mutating func enter(_ path: SystemPath, _ name: [UInt8], _ wish: Wish) {
        let isWanted =
            wish.glob.map { $0.mayMatch(below: path) } ?? (name.first != UInt8(ascii: "."))
        guard isWanted else { return }
        if FileStatus.isLink(path) {
            passOver(path, "linked folder", wish)
        } else {
            walk(path, wish)
        }
    }

    /// Takes a file that is wanted, if it is one.
    private mutating func take(_ path: SystemPath, _ status: FileStatus?, _ wish: Wish) {
        if let status {
            if status.isRegular {
                add(path, status)
            } else {
                passOver(path, "pipe or device", wish)
            }
            return
        }
        met += 1
        let reason = FileStatus.isLink(path) ? "it is a link to nothing" : "no such file or folder"
        guard seen.insert(path).inserted else { return }
        fail(path, FileError("open", path.display, reason: reason))
    }

    /// Counts a file that is not read, unless the pipeline excludes it anyway.
    private mutating func passOver(_ path: SystemPath, _ kind: String, _ wish: Wish) {
        guard wish.counts, !ignored.contains(path), !companions.contains(path),
            !isExcluded(path)
        else { return }
        passedOver[path] = kind
    }

    /// Everything that the patterns named so far.
    var found: InputList {
        var list = list
        for (path, kind) in passedOver where !seen.contains(path) {
            list.ignored[kind, default: 0] += 1
        }
        return list
    }

    private mutating func fail(_ path: SystemPath, _ error: FileError) {
        met += 1
        list.items.append(
            InputItem(
                path: path.display, name: path.relative(to: idFolder).display, size: 0,
                format: .text, failure: error))
    }
}
