// SPDX-License-Identifier: Apache-2.0

/// A place of a hash table of words: the key stands beside the number, for a look at either is a look
/// at memory that is seldom near.
struct WordSlot: Sendable {
    /// What the word is compared by.
    let key: WordKey
    /// The word's number, or -1 in a free place.
    let number: Int32

    /// A place without a word.
    static var free: WordSlot { WordSlot(key: .none, number: -1) }
}
