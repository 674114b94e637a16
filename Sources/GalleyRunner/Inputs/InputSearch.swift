// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReaders

/// Finds the files that match patterns.
///
/// A pattern that is a folder matches all files below the folder whose extensions are known; other
/// files are only counted. Symbolic links to files are followed; links to folders are followed only
/// if a pattern names them. A name that begins with a dot is matched only if a pattern contains
/// this dot. A file whose name is not valid UTF-8 counts as failed, because a report could not show
/// the name.
struct InputSearch {
    private let options: InputOptions
    private let idFolder: SystemPath
    private let excluded: [(glob: Glob, absolute: Glob)]
    private let ignored: Set<SystemPath>
    private let leavings: RunFolder.Leavings
    private let companions: Set<SystemPath>
    private var seen: Set<SystemPath> = []
    /// The number of matches so far; a file that several patterns match is counted for each of
    /// them.
    private var matches = 0
    private var list = InputList()
    /// The kind of each ignored file, such as ".csv"; a later pattern may still match the file.
    private var ignoredKinds: [SystemPath: String] = [:]

    /// The settings of a search in a folder.
    private struct Query {
        /// The glob that a path must match; if it is nil, every file whose extension is known
        /// matches.
        var glob: Glob?
        /// Whether ignored files are counted.
        var counts = true
        /// Whether the folder contains tables that an earlier run wrote.
        var isOfRun = false
    }

    /// - Parameters:
    ///   - exclude: globs of files that are excluded.
    ///   - ignoring: absolute paths that are never inputs.
    ///   - leavings: the names of the files that runs write into their run folders.
    ///   - companions: absolute paths of files with another purpose; these files are not counted.
    ///   - idFolder: the absolute folder to which the file names in ids are relative.
    init(
        _ options: InputOptions, exclude: [InputPattern], ignoring: [String],
        leavings: RunFolder.Leavings, companions: [String], idFolder: String
    ) {
        self.options = options
        self.idFolder = SystemPath(idFolder)
        self.leavings = leavings
        self.companions = Set(companions.map { SystemPath($0) })
        excluded = exclude.map { (Glob($0.text), $0.glob) }
        ignored = Set(ignoring.map { SystemPath($0) })
    }

    /// Finds the files that match a pattern; if no file matches, adds the pattern to `unmatched`.
    mutating func find(_ pattern: InputPattern) {
        let before = matches
        let path = SystemPath(pattern.absolute)
        if pattern.text.isEmpty {
            // A pattern can be empty because a shell variable is not set; it must not match the
            // whole folder.
        } else if pattern.isStandardInput {
            addStandardInput()
        } else if let status = FileStatus(path) {
            if status.isFolder {
                walk(path, Query())
            } else {
                add(path, status, isNamed: true)
            }
        } else if Glob.isPattern(pattern.text) {
            let glob = pattern.glob
            if FileStatus(path: glob.fixedFolder)?.isFolder == true {
                walk(SystemPath(glob.fixedFolder), Query(glob: glob))
            }
        }
        if matches == before { list.unmatched.append(pattern) }
    }

    private mutating func addStandardInput() {
        matches += 1
        guard seen.insert(SystemPath(InputItem.standardInput)).inserted else { return }
        list.items.append(
            InputItem(
                path: InputItem.standardInput, name: "stdin", size: 0, reader: nil, isNamed: true))
    }

    /// Adds a file.
    ///
    /// - Parameters:
    ///   - status: the status of the file.
    ///   - isNamed: whether a pattern is the path of the file, or a glob that matches it.
    private mutating func add(_ path: SystemPath, _ status: FileStatus, isNamed: Bool) {
        guard !ignored.contains(path) else { return }
        matches += 1
        guard seen.insert(path).inserted else { return }
        guard !isExcluded(path) else {
            list.excluded += 1
            return
        }
        guard let text = path.text else {
            fail(path, FileError("open", path.display, reason: "its name is not UTF-8"))
            return
        }
        let promised = options.promised(by: text)
        let reader = isNamed ? options.reader(ofFileAt: text) : promised?.info.id
        list.items.append(
            InputItem(
                path: text, name: path.relative(to: idFolder).display, size: status.size,
                reader: reader, isNamed: isNamed,
                isDividedAtLines: promised?.info.isDividedAtLines ?? false,
                identity: status.identity))
    }

    /// Whether a path is excluded.
    ///
    /// A relative glob is compared with the file's path relative to the pattern's `folder`, and
    /// also with its path relative to `idFolder`, without leading `..`. A glob that matches a
    /// folder excludes everything in the folder.
    private func isExcluded(_ path: SystemPath) -> Bool {
        guard !excluded.isEmpty else { return false }
        let inside = path.relative(to: idFolder).inside
        let (paths, names) = (path.prefixes, inside.prefixes)
        return excluded.contains { pattern in
            paths.contains(where: pattern.absolute.matches)
                || names.contains(where: pattern.glob.matches)
        }
    }

    /// Searches a folder; a file that an earlier run wrote is an input only if a pattern is its
    /// path.
    private mutating func walk(_ folder: SystemPath, _ query: Query) {
        do throws(FileError) {
            let names = try Folder.names(in: folder)
            let isOfRun = names.contains { $0.elementsEqual(RunFolder.state.utf8) }
            for name in names where !(isOfRun && leavings.files.contains(name)) {
                var query = query
                if isOfRun, leavings.folders.contains(name) {
                    query.counts = false
                    query.isOfRun = true
                }
                visit(folder.appending(name), name, query)
            }
        } catch {
            if seen.insert(folder).inserted { fail(folder, error) }
        }
    }

    /// Examines a file or a folder that was found in a folder.
    private mutating func visit(_ path: SystemPath, _ name: [UInt8], _ query: Query) {
        let status = FileStatus(path)
        if status?.isFolder == true {
            enter(path, name, query)
        } else if let glob = query.glob {
            guard glob.matches(path) else { return }
            take(path, status, query)
        } else if name.first == UInt8(ascii: ".") {
            ignore(path, "hidden", query)
        } else if query.isOfRun, name.suffix(4).elementsEqual(".csv".utf8) {
            // A table of an earlier run is not an input.
        } else if !options.takes(SystemPath(bytes: name).display) {
            ignore(path, SourceName.kind(of: SystemPath(bytes: name).display), query)
        } else {
            take(path, status, query)
        }
    }

    private mutating func enter(_ path: SystemPath, _ name: [UInt8], _ query: Query) {
        let isWanted =
            query.glob.map { $0.mayMatch(below: path) } ?? (name.first != UInt8(ascii: "."))
        guard isWanted else { return }
        if FileStatus.isLink(path) {
            ignore(path, "linked folder", query)
        } else {
            walk(path, query)
        }
    }

    /// Adds a file that was found in a folder; ignores a pipe or a device there, because reading it
    /// may never end.
    private mutating func take(_ path: SystemPath, _ status: FileStatus?, _ query: Query) {
        if let status {
            if status.isRegular {
                add(path, status, isNamed: query.glob != nil)
            } else {
                ignore(path, "pipe or device", query)
            }
            return
        }
        matches += 1
        let reason =
            FileStatus.isLink(path)
            ? "it is a link whose target does not exist" : "no such file or folder"
        guard seen.insert(path).inserted else { return }
        fail(path, FileError("open", path.display, reason: reason))
    }

    /// Counts a file as ignored, unless the file is excluded or has another purpose.
    private mutating func ignore(_ path: SystemPath, _ kind: String, _ query: Query) {
        guard query.counts, !ignored.contains(path), !companions.contains(path),
            !isExcluded(path)
        else { return }
        ignoredKinds[path] = kind
    }

    /// The files that matched so far.
    var found: InputList {
        var list = list
        for (path, kind) in ignoredKinds where !seen.contains(path) {
            let name = path.relative(to: idFolder).display
            list.ignored.merge(IgnoredFiles(kind: kind, name: name))
        }
        return list
    }

    private mutating func fail(_ path: SystemPath, _ error: FileError) {
        matches += 1
        list.items.append(
            InputItem(
                path: path.display, name: path.relative(to: idFolder).display, size: 0,
                reader: InputOptions.fallback, failure: error))
    }
}
