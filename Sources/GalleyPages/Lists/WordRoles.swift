// SPDX-License-Identifier: Apache-2.0

/// What a word can be besides a word of the text.
struct WordRoles: OptionSet, Sendable {
    let rawValue: Int

    /// Stands before the name of a source, such as "photo".
    static let creditLabel = WordRoles(rawValue: 1)

    /// Is a source of pictures, or a word of its name.
    static let agency = WordRoles(rawValue: 2)

    /// Names a picture, such as "logo".
    static let imageWord = WordRoles(rawValue: 4)

    /// Ends the name of an image file.
    static let imageFile = WordRoles(rawValue: 8)

    /// Begins a line that names an author or a date.
    static let bylineOpening = WordRoles(rawValue: 16)

    /// A word of credits.
    static let credit: WordRoles = [.creditLabel, .agency]
}
