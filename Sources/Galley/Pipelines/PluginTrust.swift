// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyRunner

/// The programs that may be started, because the user named them on the command line or listed them
/// in a file.
///
/// A pipeline that another person wrote cannot start programs by itself. Paths are compared by
/// their bytes, as the operating system compares them, because two paths that look alike may
/// belong to different programs.
struct PluginTrust: Sendable {
    /// Whether the command line allows all programs that the pipeline names.
    var allowsAll = false
    /// The programs that the command line names, with links resolved.
    var named: Set<ExactText> = []

    /// The path of the user's list of trusted programs, with one absolute path per line; nil if
    /// there is no home folder.
    static var list: String? {
        if let folder = ProcessEnvironment.value("XDG_CONFIG_HOME"), FilePath.isAbsolute(folder) {
            return "\(folder)/galley/plugins"
        }
        return ProcessEnvironment.value("HOME").map { "\($0)/.config/galley/plugins" }
    }

    /// Returns a text that explains how to allow a program; nil if the program is already allowed.
    ///
    /// - Parameters:
    ///   - path: the path of the program, with links resolved.
    ///   - shown: the path that the message contains.
    func refusal(_ path: String, shown: String) -> String? {
        let program = ExactText(path)
        if allowsAll || named.contains(program) || Self.listed.contains(program) { return nil }
        let list = Self.list.map { ", or a line '\(shown)' in '\($0)'" } ?? ""
        return "if you trust the program, use --allow-plugins, or --plugin with its path\(list)"
    }

    /// A text that explains how to allow commands; nil if they are already allowed.
    ///
    /// The list of trusted programs cannot allow a command, because the program of a command can be
    /// an interpreter, which runs any other program.
    var refusalOfCommand: String? {
        allowsAll ? nil : "if you trust the command, use --allow-plugins"
    }

    private static var listed: Set<ExactText> {
        guard let list, let bytes = try? WholeFile.read(list) else { return [] }
        return programs(listed: bytes)
    }

    /// Returns the programs that a list contains, with links resolved; lines that are not absolute
    /// paths of existing files are ignored.
    static func programs(listed bytes: [UInt8]) -> Set<ExactText> {
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
            .filter { $0.first == UInt8(ascii: "/") && !$0.contains(0) }
        let paths = lines.compactMap { String(validating: $0, as: UTF8.self) }
        return Set(paths.compactMap { FilePath.withoutLinks($0).map(ExactText.init) })
    }
}
