// SPDX-License-Identifier: Apache-2.0

/// Two or three words one after the other, by their numbers.
struct WordPhrase: Hashable, Sendable {
    let first: Int
    let second: Int
    /// The third word, or -1 if there is none.
    var third = -1
}
