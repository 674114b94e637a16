// SPDX-License-Identifier: Apache-2.0

/// The limits of a plug-in.
///
/// Galley ends a program that exceeds a limit. For a library, only the size of answers is limited.
package struct PluginLimits: Sendable, Hashable {
    /// The time limit for all answers to a batch, and also for the first line that the program
    /// writes.
    package var time = Duration.seconds(30)
    /// The memory that the program may use, in bytes.
    package var memory = 1 << 30
    /// The maximum number of restarts within one part of the input; after one more failure, all
    /// remaining documents of the part fail.
    package var restarts = 5
    /// The maximum size of the answer to one document, in bytes.
    package var answer = 16 << 20
    /// The pause before the first restart; it doubles with each further restart, up to 2 s.
    package var pause = Duration.milliseconds(50)

    /// Makes the default limits.
    package init() {}

    /// Returns the pause before the n-th restart, where n counts from 1.
    func pause(before restart: Int) -> Duration {
        min(pause * (1 << min(max(restart - 1, 0), 10)), .seconds(2))
    }
}
