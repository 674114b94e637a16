// SPDX-License-Identifier: Apache-2.0

/// Why a text is no gate.
struct GateSyntaxError: Error, Equatable {
    /// What is wrong.
    let message: String
    /// What would have been right.
    let expected: String
    /// The bytes of the text that are wrong.
    let bytes: Range<Int>
}
