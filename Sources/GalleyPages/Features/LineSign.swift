// SPDX-License-Identifier: Apache-2.0

/// What can be seen of one line of a page without knowing what the line is.
///
/// The model of roles weighs the signs of a line and of the lines around it.
package enum LineSign: UInt8, CaseIterable, Sendable {
    // How long the line is.

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
    /// 30 words and more.
    case thirtyWords

    // What it looks like.

    /// Ends as a sentence does.
    case sentence
    /// Is a sentence of 15 words and more, or any line of 30.
    case longText
    /// Ends with a closing bracket.
    case bracketAtEnd
    /// Ends with any sign that is no letter and no digit.
    case signAtEnd
    /// Begins with a digit.
    case digitFirst
    /// Begins with a small letter.
    case smallFirst
    /// Begins with a quotation mark.
    case quoteFirst
    /// Has a colon.
    case colon
    /// Has a bar or a dash between words.
    case bar
    /// Has a year or a time of day.
    case date
    /// Has signs of mark-up or code.
    case markup
    /// Has the sign ©.
    case copyright
    /// At least half of its words are numbers.
    case numbers
    /// Three letters of twenty are digits.
    case digits
    /// More than half of its words begin with a capital.
    case capitals

    // What its words are.

    /// Begins as a line does that names an author or a date.
    case byline
    /// Has a word that stands before the name of a picture's source.
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
    /// Half of its words stand in the main text.
    case textWords
    /// Four of five of its words stand in the main text.
    case manyTextWords
    /// Half of its words stand in the page's first line.
    case titleWords

    // The blank lines and the lines around.

    /// A blank line or the page's start is before it.
    case blankBefore
    /// A blank line or the page's end is behind it.
    case blankBehind
    /// Stands between blank lines.
    case alone
    /// Opens the page or stands behind two blank lines and more.
    case opens
    /// Is one of two lines without a blank one between them.
    case inPair
    /// Is one of eight lines and more without a blank one between them.
    case inLongBlock
    /// Most of the six lines before it have fewer than four words.
    case shortBefore
    /// Most of the six lines behind it have fewer than four words.
    case shortBehind
    /// Half of the six lines before it are long text.
    case textBefore
    /// Half of the six lines behind it are long text.
    case textBehind

    // Its copies.

    /// Stands twice.
    case twice
    /// Stands three times or four.
    case thrice
    /// Stands five times and more.
    case often
    /// Repeats an earlier line.
    case later
    /// Is the same as the line before.
    case sameBefore
    /// Is the same as the line behind.
    case sameBehind
    /// The nearest copy has one to five lines between.
    case copyNear

    // Where it stands.

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
    /// At most five lines behind the main text.
    case afterText
    /// Further behind the main text.
    case farAfterText
}
