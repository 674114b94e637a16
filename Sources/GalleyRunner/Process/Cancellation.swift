// SPDX-License-Identifier: Apache-2.0

import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Whether a person asked the process to stop, by `SIGINT`, `SIGTERM` or `SIGHUP`.
///
/// The flag is the package's only global mutable state. A signal is sent to the process, not to a
/// run, and its handler can reach nothing but a global. Every wait for a file, a pipe or a plug-in
/// has to see the request, however deep in a run it happens.
package enum Cancellation {
    private static let flag = Atomic<Bool>(false)

    /// Whether the process was asked to stop.
    package static var isRequested: Bool { flag.load(ordering: .relaxed) }

    /// Turns the signals into requests, so that partly written files are removed before the process
    /// ends.
    ///
    /// A second signal ends the process at once. A signal that the parent process set to be ignored
    /// stays ignored.
    package static func listenToSignals() {
        for number in [SIGHUP, SIGINT, SIGTERM] {
            let previous = signal(number) { number in
                Cancellation.flag.store(true, ordering: .relaxed)
                signal(number, SIG_DFL)
            }
            if isIgnored(previous) { signal(number, SIG_IGN) }
        }
    }

    private typealias Handler = @convention(c) (Int32) -> Void

    /// Whether a handler is `SIG_IGN`, which is the number 1 in place of a function.
    private static func isIgnored(_ handler: Handler?) -> Bool {
        unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
