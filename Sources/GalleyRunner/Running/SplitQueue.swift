// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Deals splits to workers, in order, until one of them meets an error.
final class SplitQueue: Sendable {
    private let order: [Int]
    private let next = Mutex(0)
    private let isClosed = Atomic<Bool>(false)

    init(_ order: [Int]) {
        self.order = order
    }

    /// Whether the work of the others is in vain.
    var hasStopped: Bool { isClosed.load(ordering: .relaxed) }

    /// Deals no more.
    func stop() { isClosed.store(true, ordering: .relaxed) }

    /// The next split; nil when all are dealt.
    func take() -> Int? {
        next.withLock { next in
            guard next < order.count, !hasStopped else { return nil }
            defer { next += 1 }
            return order[next]
        }
    }
}
