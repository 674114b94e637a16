// SPDX-License-Identifier: Apache-2.0

import GalleyRunner

/// Which programs may be started: those that the person at the command line knows of.
///
/// A pipeline from elsewhere starts nothing by itself.
struct PluginTrust: Sendable {
    /// The command line allows all that the pipeline names.
    var allowsAll = false
    /// The programs that the command line names, without links.
    var named: Set<String> = []

    /// The user's own list: absolute paths, one a line; nil if there is no home.
    static var list: String? {
        if let folder = ProcessEnvironment.value("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
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
        if allowsAll || named.contains(path) || Self.listed.contains(path) { return nil }
        let list = Self.list.map { ", or a line '\(shown)' in '\($0)'" } ?? ""
        return "if you trust it, give --allow-plugins, or --plugin with its path\(list)"
    }

    private static var listed: Set<String> {
        guard let list, let bytes = try? WholeFile.read(list) else { return [] }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        let paths = lines.filter { $0.hasPrefix("/") }
        return Set(paths.compactMap { FilePath.withoutLinks(String($0)) })
    }
}
