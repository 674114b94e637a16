// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyCore
import GalleyPipelines
import GalleyRunner

/// The plug-ins that the command line names, and the leave to start others.
struct PluginLoader: Sendable {
    /// What the named programs and libraries say of themselves.
    private(set) var named: [AnalyzerEntry] = []
    private var trust = PluginTrust()

    /// No plug-in, and leave for none but those of the user's list.
    init() {}

    /// Starts the programs that the command line names.
    ///
    /// - Parameter registry: the analyzers of which files of YAML may make their own.
    init(
        _ options: PluginOptions, from folder: String, registry: AnalyzerRegistry
    ) throws(CommandFailure) {
        try self.init(options.plugin, from: folder, registry: registry)
        trust.allowsAll = options.allowPlugins
    }

    /// Starts programs.
    ///
    /// - Parameters:
    ///   - names: their paths, meant from `folder`.
    ///   - registry: the analyzers of which files of YAML may make their own.
    init(
        _ names: [String], from folder: String, registry: AnalyzerRegistry
    ) throws(CommandFailure) {
        for name in names {
            let path = FilePath.withoutLinks(FilePath.absolute(name, from: folder))
            guard let path else {
                throw CommandFailure("cannot use the plug-in '\(name)': there is no such file")
            }
            guard trust.named.insert(ExactText(path)).inserted else { continue }
            if PipelineLoader.isPipeline(name) {
                do throws(PluginFile.Fault) {
                    named += try PluginFile(name, from: folder, registry: registry).entries
                } catch {
                    throw CommandFailure("cannot use the plug-in '\(name)': \(error.message)")
                }
                continue
            }
            do throws(PluginError) {
                named.append(try Self.entry(path))
            } catch {
                throw CommandFailure("cannot use the plug-in '\(name)': \(error)")
            }
        }
    }

    /// Where the pipelines of a folder get their plug-ins.
    ///
    /// - Parameter registry: the analyzers of which files of YAML may make their own.
    func source(_ folder: String, registry: AnalyzerRegistry) -> PluginSource {
        PluginSource(named: named) { [trust] item throws(PluginSource.Refusal) in
            let name = item.path.value
            let path = FilePath.withoutLinks(FilePath.absolute(name, from: folder))
            guard let path else { throw .unusable("there is no such file") }
            if PipelineLoader.isPipeline(name) {
                return try Self.definitions(item, from: folder, registry)
            }
            if let help = trust.refusal(path, shown: item.path.written ?? path) {
                throw .notAllowed(help: help)
            }
            if PluginLibrary.isNamed(by: path), item.hasLimits {
                throw .unusable("a library shares galley's process and has no limits of its own")
            }
            do throws(PluginError) {
                return [try Self.entry(path, PluginLimits(item))]
            } catch {
                throw .unusable(error.description)
            }
        }
    }

    /// What a file of YAML defines; it starts nothing, so that nobody has to allow it.
    private static func definitions(
        _ item: PluginItem, from folder: String, _ registry: AnalyzerRegistry
    ) throws(PluginSource.Refusal) -> [AnalyzerEntry] {
        guard !item.hasLimits else {
            throw .unusable("limits are for programs, and it is no program")
        }
        do throws(PluginFile.Fault) {
            return try PluginFile(item.path.value, from: folder, registry: registry).entries
        } catch {
            throw .unusable(error.message)
        }
    }

    private static func entry(
        _ path: String, _ limits: PluginLimits = PluginLimits()
    ) throws(PluginError) -> AnalyzerEntry {
        if PluginLibrary.isNamed(by: path) { return AnalyzerEntry(try PluginLibrary(path: path)) }
        return AnalyzerEntry(
            try PluginProgram(path: path, limits: limits) { OutputStream.standardError.note($0) })
    }
}

extension PluginLimits {
    /// The limits that a pipeline sets.
    fileprivate init(_ item: PluginItem) {
        self.init()
        if let seconds = item.timeLimit { time = .milliseconds(Int64(seconds * 1000)) }
        memory = item.maxMemory ?? memory
        restarts = item.maxRestarts ?? restarts
    }
}

extension PluginItem {
    /// Whether the pipeline sets limits.
    fileprivate var hasLimits: Bool {
        timeLimit != nil || maxMemory != nil || maxRestarts != nil
    }
}

/// The options of every command that knows plug-ins.
struct PluginOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Take this program or library (.so, .dylib) for an analyzer; may be given again.",
            valueName: "path"))
    var plugin: [String] = []

    @Flag(help: "Let the programs and libraries run that the pipeline names below 'plugins'.")
    var allowPlugins = false
}
