// SPDX-License-Identifier: Apache-2.0

/// A feature of one line of a page that is known without the roles of lines.
///
/// `RoleModel` weighs the features of a line and of the lines around it. The names are those of the
/// fitted weights in `Config/pages`.
package enum LineFeature: UInt8, CaseIterable, Sendable {
    // Length.

    /// One word.
    case oneWord
    /// Two words.
    case twoWords
    /// Three words.
    case threeWords
    /// Four or five words.
    case fourWords
    /// Six to eight words.
    case sixWords
    /// Nine to twelve words.
    case nineWords
    /// 13 to 18 words.
    case thirteenWords
    /// 19 to 29 words.
    case nineteenWords
    /// 30 words or more.
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
    /// At least half of its words are numbers.
    case numbers
    /// More than 15 % of its characters are digits.
    case digits
    /// More than half of its words begin with a capital letter.
    case capitals

    // Words.

    /// Begins like a line that names an author or a date.
    case byline
    /// Has a word that precedes the name of a picture's source.
    case creditLabel
    /// Has the name of an agency.
    case agency
    /// Has a word for a picture.
    case imageWord
    /// Ends as the name of an image file.
    case imageFile
    /// Ends with a credit or begins with its label.
    case credited
    /// Is in the list of widgets.
    case widget
    /// More than half of its words occur in the main text.
    case textWords
    /// More than four fifths of its words occur in the main text.
    case manyTextWords
    /// More than half of its words occur in the page's first line.
    case titleWords

    // Blank lines and other lines around it.

    /// A blank line or the page's start precedes it.
    case blankBefore
    /// A blank line or the page's end follows it.
    case blankBehind
    /// Is between blank lines.
    case alone
    /// Opens the page or follows two or more blank lines.
    case opens
    /// Is one of two lines without a blank one between them.
    case inPair
    /// Is one of eight or more lines without a blank one between them.
    case inLongBlock
    /// Most of the six lines before it have fewer than four words.
    case shortBefore
    /// Most of the six lines after it have fewer than four words.
    case shortBehind
    /// At least half of the six lines before it are long text.
    case textBefore
    /// At least half of the six lines after it are long text.
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
    /// There are one to five lines between it and its nearest copy.
    case copyNear

    // Position.

    /// The page's first line.
    case firstLine
    /// The line before the main text.
    case atText
    /// The second or third line before the main text.
    case nearText
    /// The fourth to eighth line before the main text.
    case closeToText
    /// The ninth to twentieth line before the main text.
    case beforeText
    /// More than twenty lines before the main text.
    case farBeforeText
    /// In the main text.
    case inText
    /// One of the first five lines after the main text.
    case afterText
    /// Further after the main text.
    case farAfterText
}

/// The features of one line.
typealias LineFeatures = FeatureSet<LineFeature>
