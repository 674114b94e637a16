// SPDX-License-Identifier: Apache-2.0

/// An item of `plugins` as it was written.
package struct PluginItem: Sendable {
    /// The program, relative to the pipeline file.
    package var path: Located<String>
    /// The seconds that it may take over a batch.
    package var timeLimit: Double?
    /// The bytes of memory that it may write to.
    package var maxMemory: Int?
    /// How often it is started anew within one part of the input.
    package var maxRestarts: Int?
}
