// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

/// An analyzer's options as a pipeline writes them that puts variables of the environment into them.
///
/// Their values are for the analyzer alone: what a run leaves names the variables.
package struct WrittenOptions: Sendable, Hashable {
    /// The options as reports show them, with `${NAME}` where a value was put in.
    package let shown: JSONObject
    /// The options as a pipeline would hold them: as `shown`, every other `${` written `$${`.
    package let escaped: JSONObject
    /// Where plain scalars stand whose values are no texts, as paths below the options.
    package let plain: [[String]]
    /// The hash of every variable's value by its name; null for one that was not set.
    package let variables: JSONObject

    /// Makes the written form of some options.
    package init(
        shown: JSONObject, escaped: JSONObject, plain: [[String]], variables: JSONObject
    ) {
        self.shown = shown
        self.escaped = escaped
        self.plain = plain
        self.variables = variables
    }
}
