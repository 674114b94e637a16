// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// A plug-in program with its arguments and the folder in which it runs.
package struct PluginCommand: Sendable, Hashable {
    /// The absolute path of the program, or of the interpreter that runs it.
    let program: String
    /// The arguments of the program.
    let arguments: [String]
    /// The absolute folder in which the program runs.
    let folder: String
    /// The name of the plug-in in messages.
    let name: String

    /// Makes the command of a program that is started directly, in the folder that contains it.
    ///
    /// - Parameter path: the absolute path.
    package init(path: String) {
        program = path
        arguments = []
        folder = FilePath.parent(of: path)
        name = FilePath.name(of: path)
    }

    /// Makes the command of a program that an interpreter runs, in the folder that contains the
    /// program.
    ///
    /// - Parameters:
    ///   - path: the absolute path of the program.
    ///   - interpreter: the path of the interpreter, or a name that is looked up in `PATH`.
    ///   - workingFolder: the absolute folder to which the path of the interpreter is relative.
    /// - Throws: `PluginError.start` if there is no such interpreter.
    package init(
        path: String, interpreter: String, from workingFolder: String
    ) throws(PluginError) {
        program = try Self.found(interpreter, from: workingFolder)
        arguments = [path]
        folder = FilePath.parent(of: path)
        name = FilePath.name(of: path)
    }

    /// Makes a command from its words; the command runs in `folder`, to which its paths are
    /// relative.
    ///
    /// - Parameters:
    ///   - words: the program, which is looked up in `PATH` if it contains no slash, and its
    ///     arguments.
    ///   - folder: the absolute folder.
    /// - Throws: `PluginError.start` if there is no such program.
    package init(_ words: [String], from folder: String) throws(PluginError) {
        guard let first = words.first, !first.isEmpty else {
            throw .start(reason: "the command is empty")
        }
        guard !words.contains(where: { $0.utf8.contains(0) }) else {
            throw .start(reason: "the command contains a zero byte")
        }
        program = try Self.found(first, from: folder)
        arguments = Array(words.dropFirst())
        self.folder = folder
        name = words.joined(separator: " ")
    }

    /// The hash that must be equal in all parts of a run.
    ///
    /// Without arguments, it is the hash of the program's file. With arguments, it is a hash of all
    /// arguments; a file that is an argument, such as the script of an interpreter, is replaced by
    /// its own hash. The program itself is included only if no argument is a file, because an
    /// interpreter may differ between machines; an interpreter that a `#!` line names is not
    /// included either.
    var hash: String {
        get throws(PluginError) {
            guard !arguments.isEmpty else { return try Self.hash(of: program) }
            let files = arguments.map { FilePath.absolute($0, from: folder) }
            var parts =
                files.contains(where: WholeFile.isOrdinary)
                ? [] : [try Self.hash(of: program)]
            for (word, file) in zip(arguments, files) {
                parts.append(WholeFile.isOrdinary(file) ? try Self.hash(of: file) : word)
            }
            let json = JSONValue.array(parts.map { .string($0) })
            return SHA256.hexadecimal(of: json.canonicalBytes)
        }
    }

    private static func hash(of path: String) throws(PluginError) -> String {
        do throws(FileError) {
            return try WholeFile.sha256(of: path)
        } catch {
            throw .start(reason: error.reason)
        }
    }

    /// Returns the absolute path of a program.
    private static func found(_ word: String, from folder: String) throws(PluginError) -> String {
        guard !word.utf8.contains(UInt8(ascii: "/")) else {
            return FilePath.absolute(word, from: folder)
        }
        let path = ProcessEnvironment.value("PATH") ?? "/usr/local/bin:/usr/bin:/bin"
        let folders = path.utf8.split(separator: UInt8(ascii: ":")).map { String(Substring($0)) }
        let files = folders.filter(FilePath.isAbsolute).map { FilePath.join($0, word) }
        guard let file = files.first(where: WholeFile.isOrdinary) else {
            throw .start(
                reason: "there is no program '\(word)' in PATH; a path begins with './' or '/'")
        }
        return file
    }
}
