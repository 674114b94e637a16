// SPDX-License-Identifier: Apache-2.0

/// What a line looks like, apart from its words.
struct LineShape: OptionSet {
    let rawValue: UInt16

    /// Ends as a sentence does; closing quotation marks and brackets may follow.
    static let endsSentence = LineShape(rawValue: 1)

    /// Ends with a closing bracket, or with one and punctuation.
    static let endsInBracket = LineShape(rawValue: 2)

    /// Begins with a digit.
    static let startsWithDigit = LineShape(rawValue: 4)

    /// Has a colon.
    static let hasColon = LineShape(rawValue: 8)

    /// Has a bar or a dash between its words.
    static let hasBar = LineShape(rawValue: 16)

    /// Has a year (1900 to 2099) or a time of day.
    static let hasDate = LineShape(rawValue: 32)

    /// Looks like the name of an image's file.
    static let isFileName = LineShape(rawValue: 64)

    /// Has signs of mark-up or code.
    static let hasMarkup = LineShape(rawValue: 128)

    /// Has the sign ©.
    static let hasCopyright = LineShape(rawValue: 256)

    /// Ends with any punctuation.
    static let endsWithPunctuation = LineShape(rawValue: 512)

    /// Has a letter.
    static let hasLetter = LineShape(rawValue: 1024)

    /// Most words begin with a capital.
    static let titleCase = LineShape(rawValue: 2048)

    /// Most letters are capitals.
    static let capitals = LineShape(rawValue: 4096)

    /// Begins with a small letter.
    static let startsLower = LineShape(rawValue: 8192)

    /// Most words are numbers.
    static let mostlyNumbers = LineShape(rawValue: 16384)
}
