// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReaders

/// Determines the output file of each input.
struct FixTargets {
    private let destination: FixRequest.Destination
    /// The absolute folder that contains all inputs.
    private let shared: String
    /// The working directory as an absolute path.
    private let current: String

    /// Checks the inputs and the destination.
    ///
    /// - Throws: `RunError.refused` if the inputs or the destination are not suitable; `FileError`
    ///   if the output folder cannot be read.
    init(_ request: FixRequest) throws {
        destination = request.destination
        if request.inputs.items.contains(where: \.isStandardInput) {
            throw RunError.refused("standard input cannot be fixed; name the files to fix")
        }
        if request.options.settings.each != .file,
            request.inputs.items.contains(where: {
                [PlainTextReader.info.id, MarkdownReader.info.id].contains($0.reader)
            })
        {
            throw RunError.refused("text files are fixed as a whole: 'each' must be 'file'")
        }
        guard let current = Folder.current else { throw RunError.noWorkingFolder }
        self.current = current
        shared = Self.shared(request.inputs.items.map(\.path), current)
        if case .folder(let folder) = destination { try Self.check(folder) }
    }

    private static func check(_ folder: String) throws {
        if folder.isEmpty { throw RunError.refused("the name of the output folder is empty") }
        guard let status = FileStatus(path: folder) else { return }
        let isEmpty = status.isFolder ? try Folder.isEmpty(folder) : false
        if !isEmpty { throw RunError.refused("'\(folder)' already exists: name a new folder") }
    }

    /// Opens an input.
    ///
    /// - Throws: `FileError` if the input is not an ordinary file, or is a link that would be
    ///   replaced.
    func open(_ item: InputItem) throws(FileError) -> InputFile {
        if case .inPlace = destination, FileStatus.isLink(item.path) {
            let reason = "it is a link; name the file that it leads to"
            throw FileError("replace", item.path, reason: reason)
        }
        return try InputFile(path: item.path, takesPipes: false)
    }

    /// Opens the output file of an input; returns nil if no output file is needed.
    ///
    /// - Parameter isChanged: whether the new content differs from the input.
    func output(of item: InputItem, isChanged: Bool) throws(FileFixError) -> AtomicFile? {
        try FileFixError.writing { () throws(FileError) -> AtomicFile? in
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

/// The reason why a file was not written.
enum FileFixError: Error {
    /// The input cannot be read, or changed while it was read; other files can still be fixed.
    case input(FileError)
    /// The output cannot be written, which ends the command.
    case output(FileError)

    /// Calls a function that reads, and throws its error as `input`.
    static func reading<Value: ~Copyable>(
        _ action: () throws(FileError) -> Value
    ) throws(FileFixError) -> Value {
        do throws(FileError) { return try action() } catch { throw .input(error) }
    }

    /// Calls a function that reads an input, and throws its error as `input`.
    static func input<Value: ~Copyable>(
        of item: InputItem, _ action: () throws -> Value
    ) throws(FileFixError) -> Value {
        do {
            return try action()
        } catch let error as FileError {
            throw .input(error)
        } catch {
            throw .input(FileError("read", item.path, reason: "\(error)"))
        }
    }

    /// Calls a function that writes, and throws its error as `output`.
    static func writing<Value: ~Copyable>(
        _ action: () throws(FileError) -> Value
    ) throws(FileFixError) -> Value {
        do throws(FileError) { return try action() } catch { throw .output(error) }
    }
}
