// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
package import GalleyJSON
import Synchronization

/// An analyzer in another program, which reads documents and writes its findings as lines.
///
/// This process must ignore `SIGPIPE` (`ProcessEnvironment.ignoreBrokenPipes`); otherwise a program
/// that ends early would end this process too.
package final class PluginProgram: ExternalAnalyzer {
    /// The declaration of the program.
    package let declared: PluginDeclaration
    /// The limits of the program.
    let limits: PluginLimits

    private let path: String
    private let hash: String
    private let note: @Sendable (String) -> Void
    private let pool: Mutex<PluginPool>

    /// Starts a program and reads its declaration.
    ///
    /// - Parameters:
    ///   - path: the absolute path.
    ///   - limits: the limits of the program.
    ///   - note: called with lines that the program wrote to standard error before it failed.
    /// - Throws: `PluginError` if the program cannot be started or its declaration is wrong.
    package init(
        path: String, limits: PluginLimits = PluginLimits(),
        note: @escaping @Sendable (String) -> Void = { _ in }
    ) throws(PluginError) {
        self.path = path
        hash = try Self.hash(of: path)
        self.limits = limits
        self.note = note
        let process = try PluginProcess(path: path, limits: limits)
        declared = process.declaration
        var pool = PluginPool()
        _ = pool.keep(process)
        self.pool = Mutex(pool)
    }

    /// The description of the analyzer.
    package var info: AnalyzerInfo { declared.info }
    /// The lists of labels that the program counts.
    package var labelLists: [LabelList] { declared.labels }
    /// The options of the analyzer.
    package var options: [OptionDescription] { declared.options }
    /// The program as it is named in messages.
    package var origin: String { "the program '\(path)'" }
    /// The declaration and the program's hash, which must be equal in all parts of a run.
    package var declaration: JSONValue { ["program": .string(hash), "says": declared.json] }

    /// Lets the program check its options.
    package func load(_ settings: ExternalSettings) throws(OptionFault) {
        let fault: OptionFault?
        do throws(PluginError) {
            fault = try check(settings)
        } catch {
            throw OptionFault(.invalidResource, path: [], error.description)
        }
        if let fault { throw fault }
    }

    /// Opens the program for one worker.
    package func open(_ settings: ExternalSettings) -> any BatchExaminer {
        PluginSession(self, settings)
    }

    /// Returns an idle process from the pool, or a new one that has sent its declaration.
    func start() throws(PluginError) -> PluginProcess {
        if let process = pool.withLock({ $0.take() }) { return process }
        let process = try PluginProcess(path: path, limits: limits)
        guard process.declaration.json == declared.json else {
            throw .answer("its declaration differs from the first one")
        }
        return process
    }

    /// Returns a working process to the pool; ends it if the pool is full.
    func keep(_ process: consuming PluginProcess) {
        var process = Optional(process)
        pool.withLock { pool in
            if let given = process.take() { process = pool.keep(given) }
        }
        process.take()?.finish()
    }

    /// Shows the last lines that the program wrote to standard error before it failed.
    func complain(_ words: String) {
        let lines = words.utf8.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
            .suffix(12)
        guard !lines.isEmpty else { return }
        note(lines.map { "\(declared.info.id): \(Substring($0))\n" }.joined())
    }

    private static func hash(of path: String) throws(PluginError) -> String {
        do throws(FileError) {
            return try WholeFile.sha256(of: path)
        } catch {
            throw .start(reason: error.reason)
        }
    }

    private func check(_ settings: ExternalSettings) throws(PluginError) -> OptionFault? {
        var process = try start()
        let fault = try process.set(settings)
        keep(process)
        return fault
    }
}

/// The idle processes of a plug-in, which are kept because starting one can take longer than a run.
private struct PluginPool: ~Copyable {
    /// The idle processes, about as many as there usually are workers; further processes are ended.
    private var places = InlineArray<8, PluginProcess?> { _ in nil }

    /// Removes an idle process from the pool and returns it; nil if there is none.
    mutating func take() -> PluginProcess? {
        for place in places.indices {
            if let process = places[place].take() { return process }
        }
        return nil
    }

    /// Keeps a process; returns it if the pool is full.
    mutating func keep(_ process: consuming PluginProcess) -> PluginProcess? {
        for place in places.indices where places[place] == nil {
            places[place] = consume process
            return nil
        }
        return process
    }
}
