// SPDX-License-Identifier: Apache-2.0

/// What one look at the bytes of an entry tells; lexicons are read at each start.
struct EntryShape {
    /// Whether the word may change in lower case.
    private(set) var hasCapitals = false
    /// Whether it is a phrase.
    private(set) var hasSpace = false
    /// Whether there is an ASCII character that is no part of words, as in emoticons.
    private(set) var hasMark = false

    init(_ word: ArraySlice<UInt8>) {
        for byte in word {
            hasCapitals = hasCapitals || byte >= 0x80 || byte &- 0x41 < 26
            if byte &- 0x61 >= 26 {
                hasSpace = hasSpace || byte == 0x20
                hasMark = hasMark || byte < 0x80 && !TextReader.isWord(byte)
            }
        }
    }
}
