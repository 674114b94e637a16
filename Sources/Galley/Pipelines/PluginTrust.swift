// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyRunner

/// Which programs may be started: those that the person at the command line knows of.
///
/// A pipeline from elsewhere starts nothing by itself. Paths are told apart by their bytes, as the
/// system does it: two that look alike may be two programs.
struct PluginTrust: Sendable {
    /// The command line allows all that the pipeline names.
    var allowsAll = false
    /// The programs that the command line names, without links.
    var named: Set<ExactText> = []

    /// The user's own list: absolute paths, one a line; nil if there is no home.
    static var list: String? {
        if let folder = ProcessEnvironment.value("XDG_CONFIG_HOME"), FilePath.isAbsolute(folder) {
            return "\(folder)/galley/plugins"
        }
        return ProcessEnvironment.value("HOME").map { "\($0)/.config/galley/plugins" }
    }

    /// Why a program may not be started, in what would allow it; nil if it may.
    ///
    /// - Parameters:
    ///   - path: the program, without links.
    ///   - shown: what is shown of it.
    func refusal(_ path: String, shown: String) -> String? {
        let program = ExactText(path)
        if allowsAll || named.contains(program) || Self.listed.contains(program) { return nil }
        let list = Self.list.map { ", or a line '\(shown)' in '\($0)'" } ?? ""
        return "if you trust it, give --allow-plugins, or --plugin with its path\(list)"
    }

    private static var listed: Set<ExactText> {
        guard let list, let bytes = try? WholeFile.read(list) else { return [] }
        return programs(listed: bytes)
    }

    /// The programs of a list, without links; lines that are no absolute path of a file name none.
    static func programs(listed bytes: [UInt8]) -> Set<ExactText> {
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
            .filter { $0.first == UInt8(ascii: "/") }
        let paths = lines.compactMap { String(validating: $0, as: UTF8.self) }
        return Set(paths.compactMap { FilePath.withoutLinks($0).map(ExactText.init) })
    }
}
