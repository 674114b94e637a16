// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import Synchronization

/// A plug-in at work for one worker: starts it, hands documents over, starts it anew when it fails.
///
/// When a batch fails, the documents that were not answered are handed over one by one, so that
/// only those fail that the plug-in cannot bear, whatever else is in their batch.
final class PluginSession: BatchExaminer {
    private let program: PluginProgram
    private let settings: DeclaredSettings
    private let state: Mutex<PluginWork>

    init(_ program: PluginProgram, _ settings: DeclaredSettings) {
        self.program = program
        self.settings = settings
        state = Mutex(PluginWork(program, settings))
    }

    // Whoever makes many workers for few documents would start as many processes.
    deinit { finish() }

    func beginPart() { state.withLock { $0.beginPart() } }

    func examine(_ documents: [AnnotatedDocument]) -> [Result<Evidence, ExaminationError>] {
        state.withLock { $0.examine(documents) }
    }

    func finish() { state.withLock { $0.finish() } }
}
