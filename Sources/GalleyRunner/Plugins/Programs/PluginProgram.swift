// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
package import GalleyJSON
import Synchronization

/// An analyzer in another program, which reads documents and writes answers as lines.
///
/// This process then ignores `SIGPIPE`, unless it handles the signal; otherwise a program that ends
/// early would end this process too.
package final class PluginProgram: ExternalAnalyzer {
    /// The declaration of the program.
    package let declared: PluginDeclaration
    /// The limits of the program.
    let limits: PluginLimits

    private let command: PluginCommand
    private let hash: String
    private let note: @Sendable (String) -> Void
    private let pool: Mutex<PluginPool>

    /// Starts a program and reads its declaration.
    ///
    /// - Parameters:
    ///   - command: the program with its arguments.
    ///   - limits: the limits of the program.
    ///   - note: a function that is called, if the program fails, with the last lines that it wrote
    ///     to standard error.
    /// - Throws: `PluginError` if the program cannot be started or its declaration is wrong.
    package init(
        _ command: PluginCommand, limits: PluginLimits = PluginLimits(),
        note: @escaping @Sendable (String) -> Void = { _ in }
    ) throws(PluginError) {
        ProcessEnvironment.ignoreBrokenPipes()
        self.command = command
        hash = try command.hash
        self.limits = limits
        self.note = note
        let process = try PluginProcess(command, limits: limits) {
            note(Self.lines($0, of: command.name))
        }
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
    /// The description of the program in messages.
    package var origin: String {
        command.arguments.isEmpty
            ? "the program '\(command.program)'"
            : "the command '\(command.name)' in '\(command.folder)'"
    }
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
    ///
    /// - Parameter complain: a function that is called, if the program cannot be started, with the
    ///   last lines that it wrote to standard error.
    func start(complain: (String) -> Void) throws(PluginError) -> PluginProcess {
        if let process = pool.withLock({ $0.take() }) { return process }
        let process = try PluginProcess(command, limits: limits, complain: complain)
        guard process.declaration.json == declared.json else {
            throw .answer("its declaration differs from the first one")
        }
        return process
    }

    /// Puts a working process back into the pool, or ends the process if the pool is full.
    func keep(_ process: consuming PluginProcess) {
        var process = Optional(process)
        pool.withLock { pool in
            if let given = process.take() { process = pool.keep(given) }
        }
        process.take()?.finish()
    }

    /// Shows the last lines that the program wrote to standard error before it failed.
    func complain(_ words: String) { note(Self.lines(words, of: declared.info.id)) }

    /// Returns the last lines of a text, with the name of the plug-in before each line.
    private static func lines(_ words: String, of name: String) -> String {
        words.utf8.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.suffix(12)
            .map { "\(name): \(Substring($0))\n" }.joined()
    }

    private func check(_ settings: ExternalSettings) throws(PluginError) -> OptionFault? {
        var process = try start(complain: complain)
        let fault: OptionFault?
        do throws(PluginError) {
            fault = try process.set(settings)
        } catch {
            complain(process.lastWords())
            throw error
        }
        keep(process)
        return fault
    }
}

/// The idle processes of a plug-in; they are kept, because starting a process can take longer than
/// a run.
private struct PluginPool: ~Copyable {
    /// The idle processes: at most eight, which is about the usual number of workers; further
    /// processes are ended.
    private var places = InlineArray<8, PluginProcess?> { _ in nil }

    /// Removes an idle process from the pool and returns it; nil if there is none.
    mutating func take() -> PluginProcess? {
        for place in places.indices {
            if let process = places[place].take() { return process }
        }
        return nil
    }

    /// Adds a process to the pool, or returns the process if the pool is full.
    mutating func keep(_ process: consuming PluginProcess) -> PluginProcess? {
        for place in places.indices where places[place] == nil {
            places[place] = consume process
            return nil
        }
        return process
    }
}
