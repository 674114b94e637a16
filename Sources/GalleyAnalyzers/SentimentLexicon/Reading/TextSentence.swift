// SPDX-License-Identifier: Apache-2.0

/// A sentence of a text, by its tokens.
struct TextSentence: Sendable {
    /// The first token.
    let first: Int
    /// How many tokens stand in capitals.
    var capitals = 0
    /// How many exclamation marks it has.
    var exclamations = 0
    /// How many question marks it has.
    var questions = 0
}
