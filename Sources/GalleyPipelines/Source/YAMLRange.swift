// SPDX-License-Identifier: Apache-2.0

/// A stretch of a pipeline file, from its first byte to the one after its last.
package struct YAMLRange: Sendable, Hashable {
    /// Where the stretch begins.
    package let start: YAMLMark
    /// Where the stretch has ended; equal to `start` if it is empty.
    package let end: YAMLMark
}
