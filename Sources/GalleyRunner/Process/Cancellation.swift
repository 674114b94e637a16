// SPDX-License-Identifier: Apache-2.0

import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Whether work should stop: a signal asked the process to stop, or the current task was cancelled.
///
/// The flag for `SIGINT`, `SIGTERM` and `SIGHUP` is the package's only global mutable state. It is global because a signal is sent to
/// the process, not to a run, and a signal handler can access only globals. Every function that
/// waits for a file, a pipe or a plug-in must check `isRequested`.
package enum Cancellation {
    private static let flag = Atomic<Bool>(false)

    /// Whether the process was asked to stop, or the current task was cancelled.
    package static var isRequested: Bool { flag.load(ordering: .relaxed) || Task.isCancelled }

    /// Makes signals set the flag instead of ending the process, so that partly written files are
    /// removed before the process ends.
    ///
    /// A second signal ends the process at once. A signal that was ignored when the process started
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

    /// Whether a handler is `SIG_IGN`; the bits are compared, because `SIG_IGN` is the number 1
    /// instead of the address of a function.
    private static func isIgnored(_ handler: Handler?) -> Bool {
        unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
