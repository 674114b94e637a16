// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyPipelines
import GalleyRunner

/// Loads the plug-ins that the command line names, and trusted plug-ins that pipelines name.
struct PluginLoader: Sendable {
    /// The analyzers of the plug-ins that the command line names.
    private(set) var named: [AnalyzerEntry] = []
    private var trust = PluginTrust()

    /// A function that is called with the last lines of a plug-in that failed.
    private typealias PluginLog = @Sendable (String) -> Void

    /// Makes a loader that has no plug-ins and trusts only the programs in the user's list.
    init() {}

    /// Loads plug-ins.
    ///
    /// - Parameters:
    ///   - names: the paths of the plug-ins.
    ///   - toolkit: the analyzers that plug-ins in YAML can use, and the folder to which the paths are
    ///     relative.
    ///   - allowsPlugins: whether pipelines may name further programs and libraries.
    ///   - limits: the limits for plug-ins that are programs.
    ///   - interpreter: the interpreter that runs plug-ins that are programs; nil if they are
    ///     executed directly.
    /// - Throws: `GalleyError` if a plug-in cannot be used.
    init(
        _ names: [String], _ toolkit: Toolkit,
        allowsPlugins: Bool = false, limits: PluginLimits = PluginLimits(),
        interpreter: String? = nil
    ) throws {
        let folder = toolkit.folder
        trust.allowsAll = allowsPlugins
        for name in names {
            let path = FilePath.withoutLinks(FilePath.absolute(name, from: folder))
            guard let path else {
                throw GalleyError("cannot use the plug-in '\(name)': there is no such file")
            }
            guard trust.named.insert(ExactText(path)).inserted else { continue }
            do {
                named +=
                    Pipeline.isPath(name)
                    ? try PluginFile(name, from: folder, toolkit).entries
                    : [
                        try Self.entry(
                            path, limits, log: toolkit.pluginLog,
                            interpreter.map { word throws(PluginError) in
                                try PluginCommand(path: path, interpreter: word, from: folder)
                            })
                    ]
            } catch {
                throw GalleyError("cannot use the plug-in '\(name)': \(error)")
            }
        }
    }

    /// Returns the `PluginSource` that loads plug-ins for the pipelines in a folder.
    ///
    /// - Parameter toolkit: the analyzers that plug-ins in YAML can use.
    func source(_ folder: String, _ toolkit: Toolkit) -> PluginSource {
        PluginSource(named: named, refusalOfCommand: trust.refusalOfCommand) {
            [trust] item throws(PluginSource.Refusal) in
            let log = toolkit.pluginLog
            guard item.command.isEmpty else {
                return try Self.command(item, from: folder, trust, log: log)
            }
            let name = item.path.value
            let path = FilePath.withoutLinks(FilePath.absolute(name, from: folder))
            guard let path else { throw .unusable("there is no such file") }
            if Pipeline.isPath(name) {
                return try Self.definitions(item, from: folder, toolkit)
            }
            if let help = trust.refusal(path, shown: item.path.written ?? path) {
                throw .notAllowed(help: help)
            }
            if PluginLibrary.isNamed(by: path), item.hasLimits {
                throw .unusable("limits do not apply to a library, which runs in Galley's process")
            }
            do throws(PluginError) {
                return [try Self.entry(path, PluginLimits(item), log: log)]
            } catch {
                throw .unusable(error.description)
            }
        }
    }

    /// Returns the analyzers of a YAML plug-in, which starts no program and needs no permission.
    private static func definitions(
        _ item: PluginItem, from folder: String, _ toolkit: Toolkit
    ) throws(PluginSource.Refusal) -> [AnalyzerEntry] {
        guard !item.hasLimits else {
            throw .unusable("limits apply to programs, and this is not a program")
        }
        do throws(PluginFile.Fault) {
            return try PluginFile(item.path.value, from: folder, toolkit).entries
        } catch {
            throw .unusable(error.message)
        }
    }

    /// Returns the analyzer that a command implements; the command runs in the pipeline's folder.
    private static func command(
        _ item: PluginItem, from folder: String, _ trust: PluginTrust, log: PluginLog?
    ) throws(PluginSource.Refusal) -> [AnalyzerEntry] {
        if let help = trust.refusalOfCommand { throw .notAllowed(help: help) }
        do throws(PluginError) {
            let command = try PluginCommand(item.command, from: folder)
            return [try program(command, PluginLimits(item), log: log)]
        } catch {
            throw .unusable(error.description)
        }
    }

    private static func entry(
        _ path: String, _ limits: PluginLimits, log: PluginLog?, _ command: PluginCommand? = nil
    ) throws(PluginError) -> AnalyzerEntry {
        if PluginLibrary.isNamed(by: path) { return AnalyzerEntry(try PluginLibrary(path: path)) }
        return try program(command ?? PluginCommand(path: path), limits, log: log)
    }

    private static func program(
        _ command: PluginCommand, _ limits: PluginLimits, log: PluginLog?
    ) throws(PluginError) -> AnalyzerEntry {
        AnalyzerEntry(try PluginProgram(command, limits: limits, note: log ?? { _ in }))
    }
}

extension PluginLimits {
    /// Makes the limits that a pipeline sets for a plug-in; other limits have their defaults.
    fileprivate init(_ item: PluginItem) {
        self.init()
        if let seconds = item.timeLimit { time = .milliseconds(Int64(seconds * 1000)) }
        memory = item.maxMemory ?? memory
        restarts = item.maxRestarts ?? restarts
    }
}

extension PluginItem {
    /// Whether the pipeline sets limits for this plug-in.
    fileprivate var hasLimits: Bool {
        timeLimit != nil || maxMemory != nil || maxRestarts != nil
    }
}
