// SPDX-License-Identifier: Apache-2.0

package import GalleyReaders

/// Runs programs for readers: in their own process groups, with limits, and with a small
/// environment.
///
/// This process must ignore `SIGPIPE`, as for plug-ins.
package enum ReaderPrograms: ProgramRunner {
    /// The number of bytes that are copied at once.
    private static let chunk = 1 << 18
    /// The maximum number of bytes that are kept from the end of standard error.
    private static let keptErrors = 2000
    /// The interval at which a wait checks for cancellation, in milliseconds.
    private static let patience = 100

    /// Copies the rest of a source into a private file for the time of a call.
    package static func withFile<Result>(
        of source: ByteSource, ending: String, _ body: (String) throws -> Result
    ) throws -> Result {
        do {
            let file = try PrivateFile(ending: ending)
            var bytes: [UInt8] = []
            while try source.read(chunk, into: &bytes) > 0 {
                if Cancellation.isRequested { throw ProgramError.failed(Self.interrupted) }
                try file.write(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
            return try body(file.path)
        }
    }

    /// Runs a program to its end.
    package static func run(
        _ call: ProgramCall, _ take: ([UInt8]) -> Bool
    ) throws(ProgramError) -> ProgramEnd {
        let name = call.words.first ?? ""
        var process = try start(call, name)
        process.closeInput()
        let end = ContinuousClock.now.advanced(by: call.time)
        var output: [UInt8] = []
        var errors: [UInt8] = []
        var open = [process.output, process.errors]
        while open.contains(process.output) {
            if Cancellation.isRequested { throw .failed(interrupted) }
            guard ContinuousClock.now < end else {
                throw .failed(
                    "the program '\(name)' did not end within \(call.time.components.seconds) s")
            }
            for ready in process.wait(open, toWrite: false, milliseconds: patience) {
                if ready == process.output {
                    let transfer = ChildProcess.read(ready, into: &output)
                    if case .over = transfer { open.removeAll { $0 == ready } }
                    guard output.isEmpty || take(output) else {
                        return ProgramEnd(status: nil, errors: "")
                    }
                    output.removeAll(keepingCapacity: true)
                } else {
                    if case .over = ChildProcess.read(ready, into: &errors) {
                        open.removeAll { $0 == ready }
                    }
                    errors.removeFirst(max(errors.count - keptErrors, 0))
                }
            }
        }
        return try finish(&process, &errors, name)
    }

    private static let interrupted = "the run was interrupted"

    private static func start(
        _ call: ProgramCall, _ name: String
    ) throws(ProgramError) -> ChildProcess {
        let command: PluginCommand
        do throws(PluginError) {
            command = try PluginCommand(call.words, from: call.folder)
        } catch {
            throw .missing(program: name)
        }
        do throws(PluginError) {
            return try ChildProcess(
                command, environment: PluginEnvironment.variables, memory: call.memory)
        } catch {
            throw .failed("the program '\(name)' cannot be started")
        }
    }

    /// Waits for the end of a program that has closed its output.
    private static func finish(
        _ process: inout ChildProcess, _ errors: inout [UInt8], _ name: String
    ) throws(ProgramError) -> ProgramEnd {
        let fate = process.fate()
        while case .bytes = ChildProcess.read(process.errors, into: &errors) {}
        switch fate {
        case .exit(let status):
            let last = String(decoding: errors.suffix(keptErrors), as: UTF8.self)
            return ProgramEnd(status: status, errors: last)
        case .signal(let number):
            throw .failed("the program '\(name)' was ended by signal \(number)")
        default: throw .failed("the program '\(name)' closed its output, but did not end")
        }
    }
}
