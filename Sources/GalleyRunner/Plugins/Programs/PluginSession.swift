// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A plug-in that runs for one worker and is restarted when it fails.
///
/// When a batch fails, the unanswered documents are sent again one by one, so that only documents
/// that the plug-in cannot handle fail.
final class PluginSession: BatchExaminer {
    private let program: PluginProgram
    private let settings: ExternalSettings
    private let state: Mutex<PluginSessionState>

    init(_ program: PluginProgram, _ settings: ExternalSettings) {
        self.program = program
        self.settings = settings
        state = Mutex(PluginSessionState(program, settings))
    }

    // The process is put back into the pool, so that many workers with few documents need few
    // processes.
    deinit { finish() }

    func beginPart() { state.withLock { $0.beginPart() } }

    func examine(_ documents: [AnnotatedDocument]) -> [Result<Evidence, ExaminationError>] {
        state.withLock { $0.examine(documents) }
    }

    func finish() { state.withLock { $0.finish() } }
}

/// The state of a session, which is accessed only while the session's lock is held.
private struct PluginSessionState: ~Copyable {
    private let program: PluginProgram
    private let settings: ExternalSettings
    private let shape: PluginAnswer.Shape
    private var request: PluginRequest
    private var process: PluginProcess?
    /// The number of failures in this part of the input.
    private var failures = 0
    /// The last failure in this part of the input.
    private var lastFailure: PluginError?
    /// Whether a batch failed, but none of its documents has failed since then when it was sent
    /// alone.
    private var hasFailedBatch = false
    private var hasComplained = false

    private typealias Answer = Result<Evidence, ExaminationError>

    init(_ program: PluginProgram, _ settings: ExternalSettings) {
        self.program = program
        self.settings = settings
        shape = PluginAnswer.Shape(program.declared)
        request = PluginRequest(program.declared)
    }

    mutating func beginPart() {
        failures = 0
        hasFailedBatch = false
        lastFailure = nil
    }

    mutating func examine(
        _ documents: [AnnotatedDocument]
    ) -> [Result<Evidence, ExaminationError>] {
        var answers: [Answer] = []
        answers.reserveCapacity(documents.count)
        var size = documents.count
        while answers.count < documents.count {
            let next = documents[answers.count...].prefix(size)
            do throws(PluginError) {
                try attempt(next, &answers)
            } catch .interrupted {
                return interrupted(answers, of: documents.count)
            } catch {
                fail(error, isAlone: size == 1)
                if size == 1 { answers.append(.failure(ExaminationError(error.description))) }
                size = 1
            }
            if failures > program.limits.restarts {
                let error = ExaminationError(exhaustion)
                let rest = documents.count - answers.count
                answers += repeatElement(Answer.failure(error), count: rest)
            }
        }
        // If a batch failed although each of its documents succeeded alone, this counts as one
        // failure.
        if hasFailedBatch { failures += 1 }
        hasFailedBatch = false
        return answers
    }

    /// Puts the process back into the pool.
    mutating func finish() {
        if let process = process.take() { program.keep(process) }
    }

    /// Ends the program and returns an interruption as the failure of each unanswered document.
    private mutating func interrupted(_ answers: [Answer], of count: Int) -> [Answer] {
        process = nil
        let error = ExaminationError(PluginError.interrupted.description)
        return answers + repeatElement(.failure(error), count: count - answers.count)
    }

    private mutating func attempt(
        _ documents: ArraySlice<AnnotatedDocument>, _ answers: inout [Answer]
    ) throws(PluginError) {
        guard failures <= program.limits.restarts else { return }
        if process == nil { process = try start() }
        let shape = shape
        var said: [Answer] = []
        defer { answers += said }
        try process?.examine(documents, &request) { document, object in
            said.append(
                Result { () throws(ExaminationError) in
                    try PluginAnswer(object, shape, document.text).evidence()
                })
        }
    }

    private mutating func start() throws(PluginError) -> PluginProcess {
        if failures > 0 { PluginPause.wait(program.limits.pause(before: failures)) }
        var words = ""
        defer { complain(words) }
        var process = try program.start { words = $0 }
        let fault: OptionFault?
        do throws(PluginError) {
            fault = try process.set(settings)
        } catch {
            words = process.lastWords()
            throw error
        }
        if let fault { throw .answer("it rejects its options: \(fault.message)") }
        return process
    }

    /// Shows the last lines that a failed program wrote to standard error, once in a session.
    private mutating func complain(_ words: String) {
        guard !hasComplained, !words.isEmpty else { return }
        hasComplained = true
        program.complain(words)
    }

    /// Records a failure; a failed batch counts only if none of its documents fails when it is sent
    /// alone.
    private mutating func fail(_ error: PluginError, isAlone: Bool) {
        if isAlone { failures += 1 }
        hasFailedBatch = !isAlone
        lastFailure = error
        guard var process = process.take() else { return }
        complain(process.lastWords())
    }

    private var exhaustion: String {
        "the plug-in failed \(failures) times in this part of the input and is not restarted: "
            + (lastFailure?.description ?? "it failed")
    }
}

/// Waits until a pause has passed or the run is cancelled.
private enum PluginPause {
    private static let step = Duration.milliseconds(20)

    static func wait(_ pause: Duration) {
        var left = pause
        while left > .zero, !Cancellation.isRequested {
            usleep(UInt32(min(left, step) / .microseconds(1)))
            left -= step
        }
    }
}
