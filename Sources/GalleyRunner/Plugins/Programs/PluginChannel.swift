// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// Exchanges lines with a plug-in, within time limits.
///
/// The plug-in's standard output and standard error are read while bytes are sent to it, so that a
/// plug-in that reads slowly or writes much never blocks this process.
struct PluginChannel: ~Copyable {
    private var process: ChildProcess
    private let limits: PluginLimits
    private var received: [UInt8] = []
    /// The number of bytes of `received` that were already returned as lines.
    private var taken = 0
    /// The number of bytes of `received` that were already searched for a line end.
    private var searched = 0
    private var complaint: [UInt8] = []
    private var hasErrors = true

    /// The interval at which a wait checks for cancellation, in milliseconds.
    private static let patience = 100
    /// The maximum number of bytes that are kept from the end of standard error.
    private static let keptComplaint = 2000

    /// Starts a plug-in.
    init(_ command: PluginCommand, limits: PluginLimits) throws(PluginError) {
        process = try ChildProcess(
            command, environment: PluginEnvironment.variables, memory: limits.memory)
        self.limits = limits
    }

    /// Sends lines and receives the answers.
    ///
    /// - Parameters:
    ///   - count: the number of lines that the plug-in is expected to send.
    ///   - take: a function that is called with every line of the answer.
    /// - Throws: the failure of the plug-in, or the error of `take`; the channel cannot be used
    ///   after an error.
    mutating func exchange(
        _ bytes: [UInt8], count: Int, take: (JSONValue) throws(PluginError) -> Void
    ) throws(PluginError) {
        do throws(PluginError) {
            try converse(bytes, count, take)
        } catch {
            // After a request to stop, the error is reported as an interruption, not as a failure
            // of the plug-in.
            throw Cancellation.isRequested ? .interrupted : error
        }
    }

    private mutating func converse(
        _ bytes: [UInt8], _ count: Int, _ take: (JSONValue) throws(PluginError) -> Void
    ) throws(PluginError) {
        let end = ContinuousClock.now.advanced(by: limits.time)
        var written = 0
        var answers = 0
        while true {
            while answers < count, let line = try nextLine() {
                try take(line)
                answers += 1
            }
            if answers == count { return }
            let now = ContinuousClock.now
            if Cancellation.isRequested { throw .interrupted }
            guard now < end else { throw .time(limits.time) }
            try transfer(bytes, &written, milliseconds: Self.milliseconds(end - now))
        }
    }

    /// Ends the plug-in.
    consuming func finish() { process.end() }

    /// Returns the last lines that the plug-in wrote to standard error.
    mutating func lastWords() -> String {
        while case .bytes = ChildProcess.read(process.errors, into: &complaint) {
            complaint.removeFirst(max(complaint.count - Self.keptComplaint, 0))
        }
        let text = String(decoding: complaint, as: UTF8.self)
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    scalar == "\n" || scalar.value >= 0xA0 || (0x20..<0x7F).contains(scalar.value)
                        ? scalar : " "
                }))
    }

    private static func milliseconds(_ rest: Duration) -> Int {
        let (seconds, atto) = rest.components
        guard seconds == 0 else { return patience }
        return min(Int(atto / 1_000_000_000_000_000) + 1, patience)
    }

    private mutating func transfer(
        _ bytes: [UInt8], _ written: inout Int, milliseconds: Int
    ) throws(PluginError) {
        let writes = written < bytes.count && process.input >= 0
        let open = hasErrors ? [process.output, process.errors] : [process.output]
        let ready = process.wait(open, toWrite: writes, milliseconds: milliseconds)
        if hasErrors, ready.contains(process.errors) { readErrors() }
        if writes, ready.contains(process.input) {
            switch process.write(bytes, from: written) {
            case .bytes(let count): written += count
            case .later: break
            // The plug-in may have answered before it ended, so its output is still read.
            case .over: process.closeInput()
            }
        }
        if ready.contains(process.output) {
            if case .over = ChildProcess.read(process.output, into: &received) {
                throw process.fate()
            }
        }
    }

    private mutating func readErrors() {
        if case .over = ChildProcess.read(process.errors, into: &complaint) { hasErrors = false }
        complaint.removeFirst(max(complaint.count - Self.keptComplaint, 0))
    }

    /// Returns the next complete line that was received; nil if there is none yet.
    private mutating func nextLine() throws(PluginError) -> JSONValue? {
        guard let end = received[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
            received.removeFirst(taken)
            taken = 0
            searched = received.count
            if received.count > limits.answer { throw .length(limits.answer) }
            return nil
        }
        defer {
            taken = end + 1
            searched = taken
        }
        if end - taken > limits.answer { throw .length(limits.answer) }
        do throws(JSONError) {
            return try JSONValue(parsing: received.span.extracting(taken..<end))
        } catch {
            throw .json(reason: error.message)
        }
    }
}
