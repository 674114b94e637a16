// SPDX-License-Identifier: Apache-2.0

import Galley
import Synchronization

/// Examiners that take requests in turn, so that no more texts than examiners are in work.
final class ExaminerPool: Sendable {
    private let examiners: [DocumentExaminer]
    private let next = Atomic<Int>(0)

    init(_ pipeline: Pipeline, count: Int) {
        examiners = (0..<max(count, 1)).map { _ in DocumentExaminer(pipeline) }
    }

    /// The examiner for the next request.
    func examiner() -> DocumentExaminer {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        return examiners[abs(number % examiners.count)]
    }
}
