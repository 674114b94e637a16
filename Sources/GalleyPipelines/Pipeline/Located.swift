// SPDX-License-Identifier: Apache-2.0

/// A value with the place where the pipeline file states it.
package struct Located<Value: Sendable>: Sendable {
    /// The value.
    package let value: Value
    /// Where it stands.
    package let range: YAMLRange
    /// The text as the file writes it, if values of the environment were put in for variables.
    package var written: String?
}

extension Located<String> {
    /// The text in quotes as a message shows it, with the names of variables.
    var quoted: String { (written ?? value).quoted }
}
