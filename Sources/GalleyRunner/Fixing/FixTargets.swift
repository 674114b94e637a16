// SPDX-License-Identifier: Apache-2.0

import GalleyPipelines

/// Where the mended form of each input goes.
struct FixTargets {
    private let destination: FixRequest.Destination
    /// The absolute folder that all inputs share.
    private let shared: String
    private let current = Folder.current

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
        shared = Self.shared(request.inputs.items.map(\.path), current)
        guard case .folder(let folder) = destination, let status = FileStatus(path: folder) else {
            return
        }
        let isEmpty =
            status.isFolder
            ? try RunError.files { () throws(FileError) in try Folder.names(in: folder).isEmpty }
            : false
        if !isEmpty { throw .refused("'\(folder)' is there already: name a new folder") }
    }

    /// The path to be written for an input; nil if nothing is written.
    ///
    /// - Parameter isChanged: whether the content is not that of the input.
    func path(of item: InputItem, isChanged: Bool) throws(FileError) -> String? {
        switch destination {
        case .nowhere: return nil
        case .inPlace: return isChanged ? item.path : nil
        case .folder(let folder):
            let path = FilePath.absolute(item.path, from: current)
            let target = FilePath.join(folder, FilePath.relative(path, to: shared))
            try Folder.create(FilePath.parent(of: target))
            return target
        }
    }

    private static func shared(_ paths: [String], _ current: String) -> String {
        let folders = paths.map {
            FilePath.parent(of: FilePath.absolute($0, from: current)).split(separator: "/")
        }
        guard var shared = folders.first else { return current }
        for folder in folders.dropFirst() {
            shared = zip(shared, folder).prefix { $0.utf8.elementsEqual($1.utf8) }.map(\.0)
        }
        return "/" + shared.joined(separator: "/")
    }
}
