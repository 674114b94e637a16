// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Waits, but not longer than a person who interrupts the run.
enum PluginPause {
    private static let step = Duration.milliseconds(20)

    static func wait(_ pause: Duration) {
        var left = pause
        while left > .zero, !Interruption.isRequested {
            usleep(UInt32(min(left, step) / .microseconds(1)))
            left -= step
        }
    }
}
