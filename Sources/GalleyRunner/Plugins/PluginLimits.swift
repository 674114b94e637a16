// SPDX-License-Identifier: Apache-2.0

/// The limits of a plug-in.
///
/// The host ends a program that exceeds one; a library is limited only in the size of its answers.
package struct PluginLimits: Sendable, Hashable {
    /// The time for the answer to a batch, and for the first line.
    package var time = Duration.seconds(30)
    /// The memory that it may use, in bytes.
    package var memory = 1 << 30
    /// The number of restarts in one part of the input, after which the rest of the part fails.
    package var restarts = 5
    /// The size of the answer to one document, in bytes.
    package var answer = 16 << 20
    /// The pause before the first restart; it doubles with each further restart, up to 2 s.
    package var pause = Duration.milliseconds(50)

    /// Makes the default limits.
    package init() {}

    /// The pause before the n-th restart, from 1.
    func pause(before restart: Int) -> Duration {
        min(pause * (1 << min(max(restart - 1, 0), 10)), .seconds(2))
    }
}
