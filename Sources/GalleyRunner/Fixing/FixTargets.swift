// SPDX-License-Identifier: Apache-2.0

import GalleyPipelines

/// Where the mended form of each input goes.
struct FixTargets {
    private let destination: FixRequest.Destination
    /// The absolute folder that all inputs share.
    private let shared: String
    /// The absolute folder in which the process runs.
    private let current: String

    /// Finds the places.
    ///
    /// - Throws: `RunError.refused` if there is none that is safe.
    init(_ request: FixRequest) throws(RunError) {
        destination = request.destination
        if request.inputs.items.contains(where: \.isStandardInput) {
            throw .refused("standard input cannot be mended: name files")
        }
        if request.options.unit != .file,
            request.inputs.items.contains(where: { $0.format == .text })
        {
            throw .refused("text files are mended whole: 'each' must be 'file'")
        }
        guard let current = Folder.current else { throw .noWorkingFolder }
        self.current = current
        shared = Self.shared(request.inputs.items.map(\.path), current)
        if case .folder(let folder) = destination { try Self.check(folder) }
    }

    private static func check(_ folder: String) throws(RunError) {
        if folder.isEmpty { throw .refused("the name of the output folder is empty") }
        guard let status = FileStatus(path: folder) else { return }
        let isEmpty =
            status.isFolder
            ? try RunError.files { () throws(FileError) in try Folder.isEmpty(folder) } : false
        if !isEmpty { throw .refused("'\(folder)' is there already: name a new folder") }
    }

    /// Opens an input.
    ///
    /// - Throws: `FileError` if it is no ordinary file, or a link that would be replaced.
    func open(_ item: InputItem) throws(FileError) -> InputFile {
        if case .inPlace = destination, FileStatus.isLink(item.path) {
            let reason = "it is a link; name the file that it leads to"
            throw FileError("replace", item.path, reason: reason)
        }
        return try InputFile(path: item.path, takesPipes: false)
    }

    /// The file that is written for an input; nil if none is.
    ///
    /// - Parameter isChanged: whether the content is not that of the input.
    func output(of item: InputItem, isChanged: Bool) throws(FixedFileError) -> AtomicFile? {
        try FixedFileError.writing { () throws(FileError) -> AtomicFile? in
            switch destination {
            case .nowhere: return nil
            case .inPlace:
                return isChanged ? try AtomicFile(path: item.path, keepsOwner: true) : nil
            case .folder(let folder):
                let path = FilePath.absolute(item.path, from: current)
                let target = FilePath.join(folder, FilePath.relative(path, to: shared))
                try Folder.create(FilePath.parent(of: target))
                return try AtomicFile(path: target)
            }
        }
    }

    private static func shared(_ paths: [String], _ current: String) -> String {
        let folders = paths.map {
            FilePath.names(of: FilePath.parent(of: FilePath.absolute($0, from: current)))
        }
        guard var shared = folders.first else { return current }
        for folder in folders.dropFirst() {
            shared = zip(shared, folder).prefix { $0.utf8.elementsEqual($1.utf8) }.map(\.0)
        }
        return "/" + shared.joined(separator: "/")
    }
}
