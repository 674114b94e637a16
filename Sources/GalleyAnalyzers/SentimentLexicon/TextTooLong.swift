// SPDX-License-Identifier: Apache-2.0

/// A text whose places do not fit the tables of words.
struct TextTooLong: Error, CustomStringConvertible {
    let bytes: Int

    var description: String { "the text has \(bytes) bytes; at most 2,147,483,646 can be rated" }
}
