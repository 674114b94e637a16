// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import Synchronization

/// A library's analyzer at work for one worker.
final class LibrarySession: BatchExaminer {
    private let library: PluginLibrary
    private let settings: DeclaredSettings
    private let state: Mutex<State>

    private struct State: ~Copyable {
        var opened: LibraryKernel.Opened?
        var batch: LibraryBatch
    }

    init(_ library: PluginLibrary, _ settings: DeclaredSettings) {
        self.library = library
        self.settings = settings
        state = Mutex(State(batch: LibraryBatch(library.declared.reads)))
    }

    deinit { finish() }

    func beginPart() {}

    func examine(_ documents: [AnnotatedDocument]) -> [Result<Evidence, ExaminationError>] {
        state.withLock { state in
            do throws(ExaminationError) {
                return try examine(documents, &state)
            } catch {
                return documents.map { _ in .failure(error) }
            }
        }
    }

    func finish() {
        state.withLock { state in
            if let opened = state.opened.take() { library.kernel.close(opened) }
        }
    }

    private func examine(
        _ documents: [AnnotatedDocument], _ state: inout State
    ) throws(ExaminationError) -> [Result<Evidence, ExaminationError>] {
        let opened: LibraryKernel.Opened
        if let kept = state.opened.take() { opened = kept } else { opened = try open() }
        state.batch.removeAll()
        for document in documents { state.batch.append(document) }
        let answers = library.kernel.examine(
            state.batch, by: opened, limit: PluginLimits().answer)
        state.opened = consume opened
        guard let answers else { throw ExaminationError("there was no memory for the plug-in") }
        return zip(documents, answers).map(evidence)
    }

    private func open() throws(ExaminationError) -> LibraryKernel.Opened {
        do throws(LibraryKernel.Refusal) {
            return try library.kernel.open(PluginRequest.options(settings))
        } catch {
            throw ExaminationError("the plug-in refuses its options: \(error.message)")
        }
    }

    private func evidence(
        of document: AnnotatedDocument, _ answer: [UInt8]
    ) -> Result<Evidence, ExaminationError> {
        Result { () throws(ExaminationError) in
            try PluginAnswer(object(answer), library.kinds, document.text, .bytes).evidence()
        }
    }

    private func object(_ answer: [UInt8]) throws(ExaminationError) -> JSONObject {
        do throws(JSONError) {
            return try JSONValue(parsing: answer).objectValue ?? [:]
        } catch {
            throw ExaminationError("the plug-in's answer is wrong: \(error.message)")
        }
    }
}
