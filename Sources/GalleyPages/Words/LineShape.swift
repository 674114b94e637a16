// SPDX-License-Identifier: Apache-2.0

/// What a line looks like, apart from its words.
struct LineShape: OptionSet {
    let rawValue: UInt16

    /// Ends as a sentence does; closing quotation marks and brackets may follow.
    static let endsSentence = LineShape(rawValue: 1 << 0)

    /// Ends with a closing bracket; punctuation may follow.
    static let endsInBracket = LineShape(rawValue: 1 << 1)

    /// Ends with any punctuation or sign.
    static let endsWithPunctuation = LineShape(rawValue: 1 << 2)

    /// Begins with a digit.
    static let startsWithDigit = LineShape(rawValue: 1 << 3)

    /// Begins with a small letter.
    static let startsLower = LineShape(rawValue: 1 << 4)

    /// Has a colon.
    static let hasColon = LineShape(rawValue: 1 << 5)

    /// Has a bar or a dash between its words.
    static let hasBar = LineShape(rawValue: 1 << 6)

    /// Has a year (1900 to 2099) or a time of day.
    static let hasDate = LineShape(rawValue: 1 << 7)

    /// Has signs of mark-up or code.
    static let hasMarkup = LineShape(rawValue: 1 << 8)

    /// Has the sign ©.
    static let hasCopyright = LineShape(rawValue: 1 << 9)

    /// At least half of its words are numbers.
    static let mostlyNumbers = LineShape(rawValue: 1 << 10)

    /// Begins with a quotation mark.
    static let startsWithQuote = LineShape(rawValue: 1 << 11)

    /// More than three of twenty of its scalars are digits.
    static let manyDigits = LineShape(rawValue: 1 << 12)

    /// More than half of its words begin with a capital.
    static let mostlyCapitals = LineShape(rawValue: 1 << 13)
}
