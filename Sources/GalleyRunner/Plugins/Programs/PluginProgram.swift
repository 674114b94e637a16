// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
package import GalleyJSON
import Synchronization

/// An analyzer that is another program: it reads documents and writes what it found, by lines.
package final class PluginProgram: DeclaredAnalyzer {
    /// What the program says of itself.
    package let declared: PluginDeclaration
    /// What it may take.
    let limits: PluginLimits

    private let path: String
    private let hash: String
    private let note: @Sendable (String) -> Void
    private let spares: Mutex<PluginSpares>

    /// Starts a program to hear what it is.
    ///
    /// - Parameters:
    ///   - path: the absolute path.
    ///   - note: is told, in lines, what it wrote to standard error when it failed.
    package init(
        path: String, limits: PluginLimits = PluginLimits(),
        note: @escaping @Sendable (String) -> Void = { _ in }
    ) throws(PluginError) {
        ProcessEnvironment.ignoreBrokenPipes()
        self.path = path
        hash = try Self.hash(of: path)
        self.limits = limits
        self.note = note
        let process = try PluginProcess(path: path, limits: limits)
        declared = process.declaration
        var spares = PluginSpares()
        _ = spares.keep(process)
        self.spares = Mutex(spares)
    }

    /// What is known of the analyzer.
    package var info: AnalyzerInfo { declared.info }
    /// The labels that it counts.
    package var labelLists: [LabelList] { declared.labels }
    /// The options that it takes.
    package var options: [OptionDescription] { declared.options }
    /// The program.
    package var origin: String { "the program '\(path)'" }
    /// What it said of itself, and what it was, so that parts of a run are of one program.
    package var declaration: JSONValue { ["program": .string(hash), "says": declared.json] }

    /// Lets the program look at its options.
    package func load(_ settings: DeclaredSettings) throws(OptionFault) {
        let fault: OptionFault?
        do throws(PluginError) {
            fault = try check(settings)
        } catch {
            throw OptionFault(.invalidResource, path: [], error.description)
        }
        if let fault { throw fault }
    }

    /// Opens the program for one worker.
    package func open(_ settings: DeclaredSettings) -> any BatchExaminer {
        PluginSession(self, settings)
    }

    /// A process that has said what it is.
    func start() throws(PluginError) -> PluginProcess {
        if let process = spares.withLock({ $0.take() }) { return process }
        let process = try PluginProcess(path: path, limits: limits)
        guard process.declaration.json == declared.json else {
            throw .answer("it says of itself something else than before")
        }
        return process
    }

    /// Takes a process back that is in order; one for which there is no room is ended.
    func keep(_ process: consuming PluginProcess) {
        var process = Optional(process)
        spares.withLock { spares in
            if let given = process.take() { process = spares.keep(given) }
        }
        process.take()?.finish()
    }

    /// Passes on what the program wrote to standard error before it failed.
    func complain(_ words: String) {
        let lines = words.utf8.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
            .suffix(12)
        guard !lines.isEmpty else { return }
        note(lines.map { "\(declared.info.id): \(Substring($0))\n" }.joined())
    }

    private static func hash(of path: String) throws(PluginError) -> String {
        do throws(FileError) {
            return try PluginCode.hash(of: path)
        } catch {
            throw .start(reason: error.reason)
        }
    }

    private func check(_ settings: DeclaredSettings) throws(PluginError) -> OptionFault? {
        var process = try start()
        let fault = try process.set(settings)
        keep(process)
        return fault
    }
}
