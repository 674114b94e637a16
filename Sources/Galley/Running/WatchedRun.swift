// SPDX-License-Identifier: Apache-2.0

import GalleyRunner

/// A run that people can watch and stop.
struct WatchedRun {
    let request: RunRequest
    let isQuiet: Bool

    func callAsFunction() async throws(RunError) -> RunResult {
        let progress = ProgressLine(isQuiet: isQuiet)
        defer { progress.clear() }
        var request = request
        request.progress = { progress.add($0, $1) }
        return try await Run(request)()
    }
}
