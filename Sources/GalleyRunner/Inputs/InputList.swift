// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The inputs of a run, found and in canonical order.
package struct InputList: Sendable {
    /// The files, in the order of their names' bytes.
    var items: [InputItem] = []
    /// Files that the pipeline excludes.
    package internal(set) var excluded = 0
    /// Files that the named folders hold and nobody reads, by what they are: ".csv", "hidden".
    package internal(set) var ignored: [String: Int] = [:]
    /// Patterns that name nothing.
    package internal(set) var unmatched: [InputPattern] = []

    /// The files that will be read.
    package var fileCount: Int { items.count }

    /// The files' names, with which the ids of their documents begin, in canonical order.
    package var fileNames: [String] { items.map(\.name) }

    /// Finds the files that patterns name.
    ///
    /// - Parameters:
    ///   - patterns: paths, folders and globs; the order does not matter.
    ///   - exclude: globs of files that are left out.
    ///   - options: how documents are made of files.
    ///   - ignoring: absolute paths that are never inputs: what the run itself writes.
    ///   - leavings: what runs leave in their folders, which is no input of another run.
    ///   - companions: absolute paths of files that are there for another purpose, such as the
    ///     pipeline: that nobody reads them is worth no word.
    ///   - idFolder: the absolute folder from which ids are written.
    package static func find(
        _ patterns: [InputPattern],
        exclude: [InputPattern] = [],
        options: InputOptions = InputOptions(),
        ignoring: [String] = [],
        leavings: RunLeavings = RunLeavings(),
        companions: [String] = [],
        idFolder: String
    ) -> InputList {
        var search = InputSearch(
            options, exclude: exclude, ignoring: ignoring, leavings: leavings,
            companions: companions, idFolder: idFolder)
        for pattern in patterns { search.find(pattern) }
        var list = search.found
        list.items.sort {
            (ExactText($0.name), ExactText($0.path)) < (ExactText($1.name), ExactText($1.path))
        }
        return list
    }
}
