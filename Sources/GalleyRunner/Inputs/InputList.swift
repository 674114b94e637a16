// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyJSON
package import GalleyReaders

/// The input files of a run in canonical order.
package struct InputList: Sendable {
    /// The files, sorted by the bytes of their names.
    var items: [InputItem] = []
    /// The number of files that the pipeline excludes.
    package internal(set) var excluded = 0
    /// The files in the searched folders that no reader accepts.
    package internal(set) var ignored = IgnoredFiles()
    /// The patterns that match nothing.
    package internal(set) var unmatched: [InputPattern] = []

    /// The folder that contains all inputs, as names of files begin with it, such as `pages/`; empty
    /// if this is the folder to which the names are relative.
    package internal(set) var root = ""

    /// The number of files that will be read.
    package var fileCount: Int { items.count }

    /// The names of the files in canonical order; the default id of a document begins with its
    /// file's name.
    package var fileNames: [String] { items.map(\.name) }

    /// Finds the files that match patterns.
    ///
    /// - Parameters:
    ///   - patterns: paths, folders and globs, in any order.
    ///   - exclude: globs of files that are excluded.
    ///   - options: the options for reading files and dividing them into documents.
    ///   - ignoring: absolute paths that are never inputs, because the run itself writes these
    ///     files.
    ///   - leavings: the names of the files that runs write into their run folders; these files are
    ///     not inputs.
    ///   - companions: absolute paths of files with another purpose, such as the pipeline; these
    ///     files are not counted as ignored.
    ///   - idFolder: the absolute folder to which the file names in document ids are relative.
    package static func find(
        _ patterns: [InputPattern],
        exclude: [InputPattern] = [],
        options: InputOptions = InputOptions(),
        ignoring: [String] = [],
        leavings: RunFolder.Leavings = RunFolder.Leavings(),
        companions: [String] = [],
        idFolder: String
    ) -> InputList {
        var search = InputSearch(
            options, exclude: exclude, ignoring: ignoring, leavings: leavings,
            companions: companions, idFolder: idFolder)
        for pattern in patterns { search.find(pattern) }
        var list = search.found
        list.root = InputRoot(patterns).prefix(in: idFolder)
        list.items.sort {
            (ExactText($0.name), ExactText($0.path)) < (ExactText($1.name), ExactText($1.path))
        }
        return list
    }

    /// SHA-256 of the names and sizes of all files, which is the same in all parts of a run.
    var hash: String {
        var hash = SHA256()
        for item in items {
            hash.update(Array(item.name.utf8) + [0] + Array("\(item.size)\n".utf8))
        }
        return hash.finish()
    }
}

/// A file that a run reads.
struct InputItem: Sendable, Hashable {
    /// The path by which the file is opened; `-` means standard input.
    let path: String
    /// The path as document ids and reports contain it.
    let name: String
    /// The size of the file when it was found, in bytes; 0 for standard input.
    let size: Int
    /// The id of the reader, which divides the file into documents; nil if it is known only when the
    /// file is opened, because the file is in a container or its name promises no reader.
    let reader: String?
    /// Whether a pattern is the path of the file, so that it is read whatever it is.
    var isNamed = false
    /// Whether the file can be divided between any two lines.
    var isDividedAtLines = false
    /// The identity of the file, which is the same whatever path leads to the file; nil for
    /// standard input and files that cannot be reached.
    var identity: FileIdentity?
    /// The reason why the file cannot be read, if the search found one.
    var failure: FileError?

    static let standardInput = "-"

    var isStandardInput: Bool { path == Self.standardInput }

    /// Returns the failure for a file that cannot be read; the whole file counts as one failed
    /// document.
    func documentFailure(_ error: FileError) -> DocumentFailure {
        DocumentFailure(
            id: name, origin: Origin(path: name), reason: .unreadable,
            message: "cannot \(error.action) the file: \(error.reason)")
    }
}
