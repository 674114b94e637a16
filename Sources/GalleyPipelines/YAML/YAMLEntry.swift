// SPDX-License-Identifier: Apache-2.0

/// One key of a mapping with its value.
package struct YAMLEntry: Sendable {
    /// The key's text.
    package let key: String
    /// Where the key stands.
    package let keyRange: YAMLRange
    /// The value.
    package var value: YAMLNode
}
