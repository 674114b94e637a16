// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import Synchronization

/// Counts how often it was asked.
struct Remembers: Analyzer {
    private final class Memory: Sendable {
        let count = Mutex(0)
    }

    private let memory = Memory()

    static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "remembers", summary: "Counts calls.", measures: [.count("calls", "Calls.")],
            examples: [Example("the first call", "a", measures: ["calls": 1])])
    }

    func examine(_ document: AnnotatedDocument) -> Evidence {
        let calls = memory.count.withLock { count in
            count += 1
            return count
        }
        return Evidence(measures: ["calls": .count(calls)])
    }
}
