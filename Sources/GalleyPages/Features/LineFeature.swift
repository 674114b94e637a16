// SPDX-License-Identifier: Apache-2.0

/// A feature of a line that can be computed before the roles of lines are known.
///
/// `RoleModel` weighs the features of a line and of the lines around it. The tables of fitted
/// weights in `Config/pages` contain the names of the cases.
package enum LineFeature: UInt8, CaseIterable, Sendable {
    // Length.

    /// The line has one word.
    case oneWord
    /// The line has two words.
    case twoWords
    /// The line has three words.
    case threeWords
    /// The line has four or five words.
    case fourWords
    /// The line has six to eight words.
    case sixWords
    /// The line has nine to twelve words.
    case nineWords
    /// The line has 13 to 18 words.
    case thirteenWords
    /// The line has 19 to 29 words.
    case nineteenWords
    /// The line has at least 30 words.
    case thirtyWords

    // Shape.

    /// The line ends like a sentence.
    case sentence
    /// The line is a sentence of at least 15 words, or it has at least 30 words.
    case longText
    /// The line ends with a closing bracket.
    case bracketAtEnd
    /// The line ends with a character that is neither a letter nor a digit.
    case signAtEnd
    /// The line begins with a digit.
    case digitFirst
    /// The line begins with a lower-case letter.
    case smallFirst
    /// The line begins with a quotation mark.
    case quoteFirst
    /// The line contains a colon.
    case colon
    /// The line contains a vertical bar or a dash between words.
    case bar
    /// The line contains a year or a time of day.
    case date
    /// The line contains characters that are typical of markup or code.
    case markup
    /// The line contains the symbol ©.
    case copyright
    /// At least half of the line's words are numbers.
    case numbers
    /// More than 15 % of the line's characters are digits.
    case digits
    /// More than half of the line's words begin with a capital letter.
    case capitals

    // Words.

    /// The line begins with a word that is typical of lines that name an author or a date.
    case byline
    /// The line contains a word that precedes the name of a picture's source, such as "photo".
    case creditLabel
    /// The line contains a word from the name of a picture source, such as a news agency.
    case agency
    /// The line contains a word for a picture, such as "logo".
    case imageWord
    /// The line ends like the name of an image file.
    case imageFile
    /// The line ends with a picture credit or begins with the label of a credit.
    case credited
    /// The line is in the list of widgets.
    case widget
    /// More than half of the line's words occur in the main text.
    case textWords
    /// More than four fifths of the line's words occur in the main text.
    case manyTextWords
    /// More than half of the line's words occur in the page's first line.
    case titleWords

    // Blank lines and other lines around the line.

    /// The line is preceded by a blank line or the page's start.
    case blankBefore
    /// The line is followed by a blank line or the page's end.
    case blankBehind
    /// The line is between blank lines.
    case alone
    /// The line is the page's first line or follows two or more blank lines.
    case opens
    /// The line is in a block of exactly two lines without a blank line between them.
    case inPair
    /// The line is in a block of at least eight lines without blank lines between them.
    case inLongBlock
    /// Most of the six lines before the line have fewer than four words.
    case shortBefore
    /// Most of the six lines after the line have fewer than four words.
    case shortBehind
    /// At least half of the six lines before the line are paragraphs of running text.
    case textBefore
    /// At least half of the six lines after the line are paragraphs of running text.
    case textBehind

    // Copies.

    /// The line occurs twice.
    case twice
    /// The line occurs three or four times.
    case thrice
    /// The line occurs five times or more.
    case often
    /// The line repeats an earlier line.
    case later
    /// The line is the same as the line before it.
    case sameBefore
    /// The line is the same as the line after it.
    case sameBehind
    /// One to five lines separate the line from its nearest copy.
    case copyNear

    // Position.

    /// The line is the page's first line.
    case firstLine
    /// The line is the last one before the main text.
    case atText
    /// The line is the second or third line before the main text.
    case nearText
    /// The line is the fourth to eighth line before the main text.
    case closeToText
    /// The line is the ninth to twentieth line before the main text.
    case beforeText
    /// The line is more than twenty lines before the main text.
    case farBeforeText
    /// The line is in the main text.
    case inText
    /// The line is one of the first five lines after the main text.
    case afterText
    /// The line is more than five lines after the main text.
    case farAfterText
}

/// The features of one line.
typealias LineFeatures = FeatureSet<LineFeature>
