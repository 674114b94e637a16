// SPDX-License-Identifier: Apache-2.0

import GalleyReports
import GalleyRunner
import Synchronization

/// A run with a progress line.
struct WatchedRun {
    let request: RunRequest
    let isQuiet: Bool

    /// Performs the complete run and shows its progress.
    ///
    /// - Throws: `RunError` or `FileError`.
    func run() async throws -> RunResult {
        let progress = ProgressLine(isQuiet: isQuiet)
        defer { progress.clear() }
        var request = request
        request.progress = { progress.add($0, $1) }
        return try await Run(request).run()
    }
}

/// A line that shows the progress of a run on standard error, if standard error is a terminal.
private final class ProgressLine: Sendable {
    private struct Progress {
        var documents = 0
        var bytes = 0
        var shown: ContinuousClock.Instant?
    }

    private let progress = Mutex(Progress())
    private let isShown: Bool

    private static let interval = Duration.milliseconds(100)

    init(isQuiet: Bool) {
        isShown = !isQuiet && OutputStream.standardError.isTerminal
    }

    /// Adds a batch to the totals, and shows the totals if enough time has passed.
    func add(_ documents: Int, _ bytes: Int) {
        guard isShown else { return }
        progress.withLock { progress in
            progress.documents += documents
            progress.bytes += bytes
            let now = ContinuousClock.now
            if let shown = progress.shown, now - shown < Self.interval { return }
            progress.shown = now
            let text = "\(NumberText.count(progress.documents)) documents, "
            OutputStream.standardError.draw(
                "\r\(text)\(NumberText.size(bytes: progress.bytes)) ")
        }
    }

    /// Removes the progress line.
    func clear() {
        guard isShown else { return }
        OutputStream.standardError.draw("\r\u{1B}[K")
    }
}
