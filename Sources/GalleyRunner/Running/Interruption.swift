// SPDX-License-Identifier: Apache-2.0

import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Whether a person asked the run to stop (`SIGINT`, `SIGTERM`).
package enum Interruption {
    private static let flag = Atomic<Bool>(false)

    /// Whether it was asked for.
    package static var isRequested: Bool { flag.load(ordering: .relaxed) }

    /// Turns the signals into requests, so that half-written files are removed on the way out.
    package static func listen() {
        for number in [SIGINT, SIGTERM] {
            signal(number) { _ in Interruption.flag.store(true, ordering: .relaxed) }
        }
    }
}
