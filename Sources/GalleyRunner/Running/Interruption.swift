// SPDX-License-Identifier: Apache-2.0

import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Whether a person asked the run to stop (`SIGINT`, `SIGTERM`, `SIGHUP`).
package enum Interruption {
    private static let flag = Atomic<Bool>(false)

    /// Whether it was asked for.
    package static var isRequested: Bool { flag.load(ordering: .relaxed) }

    /// Turns the signals into requests, so that half-written files are removed on the way out.
    ///
    /// The second signal ends the process at once. Signals that whoever started the process has
    /// switched off stay off.
    package static func listen() {
        for number in [SIGHUP, SIGINT, SIGTERM] {
            let previous = signal(number) { number in
                Interruption.flag.store(true, ordering: .relaxed)
                signal(number, SIG_DFL)
            }
            if isIgnored(previous) { signal(number, SIG_IGN) }
        }
    }

    private typealias Handler = @convention(c) (Int32) -> Void

    /// "Ignored" is the number 1 in the place of a function.
    private static func isIgnored(_ handler: Handler?) -> Bool {
        unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
