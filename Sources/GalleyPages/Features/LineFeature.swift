// SPDX-License-Identifier: Apache-2.0

/// A feature of a line that can be computed before the roles of lines are known.
///
/// `RoleModel` weighs the features of a line and of the lines around it. The names of the cases are
/// those of the fitted weights in `Config/pages`.
package enum LineFeature: UInt8, CaseIterable, Sendable {
    // Length.

    /// Has one word.
    case oneWord
    /// Has two words.
    case twoWords
    /// Has three words.
    case threeWords
    /// Has four or five words.
    case fourWords
    /// Has six to eight words.
    case sixWords
    /// Has nine to twelve words.
    case nineWords
    /// Has 13 to 18 words.
    case thirteenWords
    /// Has 19 to 29 words.
    case nineteenWords
    /// Has at least 30 words.
    case thirtyWords

    // Shape.

    /// Ends as a sentence does.
    case sentence
    /// Is a sentence of at least 15 words, or has at least 30 words.
    case longText
    /// Ends with a closing bracket.
    case bracketAtEnd
    /// Ends with a character that is neither a letter nor a digit.
    case signAtEnd
    /// Begins with a digit.
    case digitFirst
    /// Begins with a lower-case letter.
    case smallFirst
    /// Begins with a quotation mark.
    case quoteFirst
    /// Has a colon.
    case colon
    /// Has a vertical bar or a dash between words.
    case bar
    /// Has a year or a time of day.
    case date
    /// Has characters of markup or code.
    case markup
    /// Has the symbol ©.
    case copyright
    /// At least half of the line's words are numbers.
    case numbers
    /// More than 15 % of the line's characters are digits.
    case digits
    /// More than half of the line's words begin with a capital letter.
    case capitals

    // Words.

    /// Begins with a word that is typical of lines that name an author or a date.
    case byline
    /// Has a word that precedes the name of a picture's source, such as "photo".
    case creditLabel
    /// Has a word of the name of a picture source, such as a news agency.
    case agency
    /// Has a word for a picture, such as "logo".
    case imageWord
    /// Ends like the name of an image file.
    case imageFile
    /// Ends with a picture credit or begins with the label of a credit.
    case credited
    /// Is in the list of widgets.
    case widget
    /// More than half of the line's words occur in the main text.
    case textWords
    /// More than four fifths of the line's words occur in the main text.
    case manyTextWords
    /// More than half of the line's words occur in the page's first line.
    case titleWords

    // Blank lines and other lines around the line.

    /// Is preceded by a blank line or the page's start.
    case blankBefore
    /// Is followed by a blank line or the page's end.
    case blankBehind
    /// Is between blank lines.
    case alone
    /// Is the page's first line or follows two or more blank lines.
    case opens
    /// Is in a block of exactly two lines without a blank line between them.
    case inPair
    /// Is in a block of at least eight lines without blank lines between them.
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

    /// Occurs twice.
    case twice
    /// Occurs three or four times.
    case thrice
    /// Occurs five times or more.
    case often
    /// Repeats an earlier line.
    case later
    /// Is the same as the line before it.
    case sameBefore
    /// Is the same as the line after it.
    case sameBehind
    /// One to five lines separate the line from its nearest copy.
    case copyNear

    // Position.

    /// Is the page's first line.
    case firstLine
    /// Is the line before the main text.
    case atText
    /// Is the second or third line before the main text.
    case nearText
    /// Is the fourth to eighth line before the main text.
    case closeToText
    /// Is the ninth to twentieth line before the main text.
    case beforeText
    /// Is more than twenty lines before the main text.
    case farBeforeText
    /// Is in the main text.
    case inText
    /// Is one of the first five lines after the main text.
    case afterText
    /// Is more than five lines after the main text.
    case farAfterText
}

/// The features of one line.
typealias LineFeatures = FeatureSet<LineFeature>
