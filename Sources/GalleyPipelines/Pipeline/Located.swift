// SPDX-License-Identifier: Apache-2.0

/// A value with the place where the pipeline file states it.
package struct Located<Value: Sendable>: Sendable {
    /// The value.
    package let value: Value
    /// Where it stands.
    package let range: YAMLRange
}
