// SPDX-License-Identifier: Apache-2.0

import GalleyReports
import GalleyRunner
import Synchronization

/// A line that shows the progress of a run on standard error, if standard error is a terminal.
final class ProgressLine: Sendable {
    private let shown = Mutex<ContinuousClock.Instant?>(nil)
    private let isShown: Bool

    private static let interval = Duration.milliseconds(100)

    init(isQuiet: Bool) {
        isShown = !isQuiet && OutputStream.standardError.isTerminal
    }

    /// A function that shows the progress of a run; nil if nobody would see it.
    var show: (@Sendable (RunProgress) -> Void)? {
        guard isShown else { return nil }
        return { self.draw($0) }
    }

    /// Shows the progress if enough time has passed since it was last shown.
    private func draw(_ progress: RunProgress) {
        shown.withLock { shown in
            let now = ContinuousClock.now
            if let shown, now - shown < Self.interval { return }
            shown = now
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
