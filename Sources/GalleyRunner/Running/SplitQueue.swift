// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Deals splits to workers, in order.
final class SplitQueue: Sendable {
    private let order: [Int]
    private let next = Mutex(0)

    init(_ order: [Int]) {
        self.order = order
    }

    /// The next split; nil when all are dealt.
    func take() -> Int? {
        next.withLock { next in
            guard next < order.count else { return nil }
            defer { next += 1 }
            return order[next]
        }
    }
}
