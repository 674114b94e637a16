// SPDX-License-Identifier: Apache-2.0

/// The failure of a plug-in.
///
/// The messages are the same in every run: they contain no process id, no time, and nothing that
/// the plug-in wrote to standard error.
package enum PluginError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The operating system did not start the program.
    case start(reason: String)
    /// The library cannot be used.
    case load(reason: String)
    /// The program was ended by a signal.
    case signal(Int)
    /// The program ended by itself, with an exit status.
    case exit(Int)
    /// The program closed its standard output and continued to run.
    case closed
    /// The program did not answer within this time limit.
    case time(Duration)
    /// The program wrote a line that is longer than this limit in bytes.
    case length(Int)
    /// The program wrote a line that is not valid JSON.
    case json(reason: String)
    /// The user stopped the run before the plug-in answered.
    case interrupted
    /// The answer is JSON, but violates the protocol.
    case answer(String)

    /// The message, which begins with a lower-case letter and has no full stop.
    package var description: String {
        switch self {
        case .start(let reason): "the plug-in cannot be started: \(reason)"
        case .load(let reason): "the plug-in cannot be loaded: \(reason)"
        case .signal(let number): "the plug-in was ended by signal \(number)\(Self.name(number))"
        case .exit(let status): "the plug-in ended with status \(status) before it answered"
        case .closed: "the plug-in closed its standard output before it answered"
        case .time(let limit): "the plug-in did not answer within \(Self.words(limit))"
        case .interrupted: "the run was interrupted before the plug-in answered"
        case .length(let limit): "the plug-in's answer is longer than \(limit) bytes"
        case .json(let reason): "the plug-in's answer is not valid JSON: \(reason)"
        case .answer(let fault): "the plug-in's answer is wrong: \(fault)"
        }
    }

    private static func name(_ signal: Int) -> String {
        let names = [
            4: "illegal instruction", 6: "abort", 7: "bus error", 8: "arithmetic",
            9: "killed", 11: "segmentation fault", 15: "terminated",
        ]
        return names[signal].map { " (\($0))" } ?? ""
    }

    private static func words(_ limit: Duration) -> String {
        let (seconds, rest) = limit.components
        return rest == 0
            ? "\(seconds) s"
            : "\(seconds * 1000 + rest / 1_000_000_000_000_000) ms"
    }
}
