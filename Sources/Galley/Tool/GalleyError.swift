// SPDX-License-Identifier: Apache-2.0

import GalleyCore
public import GalleyPipelines
import GalleyRunner
import GalleyTesting

/// An error of a pipeline or a run: what failed, where, and what was expected.
public struct GalleyError: Error, Sendable, CustomStringConvertible {
    /// The faults of a pipeline, with their positions in the file; empty for every other error.
    public let diagnostics: [Diagnostic]
    /// The message as commands write it to standard error, with a line end after each line.
    let message: String
    /// The exit status of a command that throws this error.
    let status: ExitStatus

    /// Makes the error of a faulty request or pipeline; the message is shown on one line.
    init(_ message: String) {
        self.init(text: "error: \(VisibleText.line(message))\n", .usage)
    }

    /// Makes an error from a complete message, which is shown unchanged.
    init(text: String, _ status: ExitStatus, diagnostics: [Diagnostic] = []) {
        message = text
        self.status = status
        self.diagnostics = diagnostics
    }

    /// Makes an error from any error that Galley's functions throw; nil for an error of the
    /// argument parser.
    ///
    /// Only this initializer converts errors into messages and exit codes.
    init?(_ error: any Error) {
        switch error {
        case let error as GalleyError: self = error
        case RunError.interrupted: self.init(text: "interrupted\n", .interrupted)
        case let error as FileError:
            if error.isBrokenPipe {
                // A program that reads the output may stop reading; this is not a fault.
                self.init(text: "", .success)
            } else if error.isInterruption {
                self.init(text: "interrupted\n", .interrupted)
            } else {
                self.init(error.description)
            }
        case is RunError, is PluginError, is RegistryError, is ConformanceError:
            self.init("\(error)")
        default: return nil
        }
    }

    /// The error in words; faults of a pipeline are shown with the faulty lines.
    public var description: String {
        let text = message.utf8.last == UInt8(ascii: "\n") ? String(message.dropLast()) : message
        return text.hasPrefix("error: ") ? String(text.dropFirst("error: ".count)) : text
    }

    /// Whether the run ended because its task was cancelled or a signal stopped the process.
    public var isInterruption: Bool { status == .interrupted }

    /// Calls a function and converts the error that it throws.
    static func converting<Value>(
        _ body: () throws -> Value
    ) throws(GalleyError) -> Value {
        do {
            return try body()
        } catch {
            throw GalleyError(error) ?? GalleyError("\(error)")
        }
    }

    /// Calls an asynchronous function and converts the error that it throws.
    static func converting<Value>(
        _ body: () async throws -> Value
    ) async throws(GalleyError) -> Value {
        do {
            return try await body()
        } catch {
            throw GalleyError(error) ?? GalleyError("\(error)")
        }
    }
}
