// SPDX-License-Identifier: Apache-2.0

/// What a plug-in may take before the host ends it.
package struct PluginLimits: Sendable, Hashable {
    /// How long it may take over a batch, or over its first words.
    package var time = Duration.seconds(30)
    /// The bytes of memory that it may write to.
    package var memory = 1 << 30
    /// How often it is started anew within one part of the input before the rest of the part fails.
    package var restarts = 5
    /// The bytes of its answer to one document.
    package var answer = 16 << 20
    /// How long the first new start waits; each further one waits twice as long, up to 2 s.
    package var pause = Duration.milliseconds(50)

    /// The limits that hold unless somebody says otherwise.
    package init() {}

    /// How long the n-th new start waits, from 1.
    func pause(before restart: Int) -> Duration {
        min(pause * (1 << min(max(restart - 1, 0), 10)), .seconds(2))
    }
}
