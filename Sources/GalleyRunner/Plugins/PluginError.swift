// SPDX-License-Identifier: Apache-2.0

/// What a plug-in did instead of answering.
///
/// In words that are the same on every run: no process number, no time, nothing that it wrote to
/// standard error.
package enum PluginError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The system did not start it.
    case start(reason: String)
    /// It is no library that can be used.
    case load(reason: String)
    /// A signal ended it.
    case signal(Int)
    /// It ended by itself.
    case exit(Int)
    /// It closed its standard output and went on.
    case closed
    /// It took too long.
    case time(Duration)
    /// It wrote a line beyond the limit.
    case length(Int)
    /// It wrote a line that is no JSON.
    case json(reason: String)
    /// A person stopped the run before it answered.
    case interrupted
    /// It wrote JSON that is not what the protocol asks for.
    case answer(String)

    /// The error in words: lower-case first word, no full stop.
    package var description: String {
        switch self {
        case .start(let reason): "the plug-in cannot be started: \(reason)"
        case .load(let reason): "the plug-in cannot be loaded: \(reason)"
        case .signal(let number): "the plug-in was ended by signal \(number)\(Self.name(number))"
        case .exit(let status): "the plug-in ended with status \(status) before it answered"
        case .closed: "the plug-in closed its standard output before it answered"
        case .time(let limit): "the plug-in gave no answer within \(Self.words(limit))"
        case .interrupted: "the run was interrupted before the plug-in answered"
        case .length(let limit): "the plug-in's answer is longer than \(limit) bytes"
        case .json(let reason): "the plug-in's answer is no JSON: \(reason)"
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
