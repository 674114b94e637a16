// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// What a session does under its lock.
struct PluginWork: ~Copyable {
    private let program: PluginProgram
    private let settings: DeclaredSettings
    private let shape: PluginAnswer.Shape
    private var request: PluginRequest
    private var process: PluginProcess?
    /// How often the plug-in failed in this part of the input, and how the last time.
    private var failures = 0
    /// Whether a batch failed, and no document of it alone has failed since.
    private var hasFailedBatch = false
    private var lastFailure: PluginError?
    private var hasComplained = false

    private typealias Answer = Result<Evidence, ExaminationError>

    init(_ program: PluginProgram, _ settings: DeclaredSettings) {
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
        // A plug-in that bears every document but not the batch is started anew for each batch.
        if hasFailedBatch { failures += 1 }
        hasFailedBatch = false
        return answers
    }

    /// Gives the process back, for the next who needs one.
    mutating func finish() {
        if let process = process.take() { program.keep(process) }
    }

    /// Ends the program; what it has not answered is not held against the documents.
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

    private func start() throws(PluginError) -> PluginProcess {
        if failures > 0 { PluginPause.wait(program.limits.pause(before: failures)) }
        var process = try program.start()
        if let fault = try process.set(settings) {
            throw .answer("it refuses its options: \(fault.message)")
        }
        return process
    }

    /// Notes a failure; that of a batch counts only if no document of it turns out to be the cause.
    private mutating func fail(_ error: PluginError, isAlone: Bool) {
        if isAlone { failures += 1 }
        hasFailedBatch = !isAlone
        lastFailure = error
        guard var process = process.take() else { return }
        guard !hasComplained else { return }
        let words = process.lastWords()
        hasComplained = !words.isEmpty
        program.complain(words)
    }

    private var exhaustion: String {
        "the plug-in failed \(failures) times in this part of the input and is not started again: "
            + (lastFailure?.description ?? "it failed")
    }
}
