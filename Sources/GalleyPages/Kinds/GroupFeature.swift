// SPDX-License-Identifier: Apache-2.0

/// A feature of a repeated line, by which `KindModel` decides whether the line is a headline or a
/// caption.
///
/// The tables of fitted weights in `Config/pages` contain the names of the cases.
package enum GroupFeature: UInt8, CaseIterable, Sendable {
    // The distances between the copies.

    /// The line has exactly two copies.
    case two
    /// The line has an even number of copies.
    case even
    /// The line has exactly three copies.
    case three
    /// The line has at least nine copies.
    case many
    /// Two copies are adjacent, with no blank line between them.
    case tight
    /// At least half of the copies after the first one directly follow the previous copy.
    case mostlyTight
    /// All copies after the first one directly follow the previous copy.
    case allTight
    /// Two adjacent copies are preceded and followed by a blank line.
    case freeRun
    /// Two adjacent copies directly precede or follow two adjacent copies of another line.
    case runBeforeRun
    /// At least six other lines are between any two copies.
    case far
    /// The first two copies are at most six lines apart, and every line between them has at most
    /// five words.
    case shortBetween
    /// The first two copies are as far apart as the first two copies of at least three other lines,
    /// and no such pair overlaps them, as in a gallery.
    case gallery
    /// The line has the feature `gallery` and at least eight words; a blank line follows some
    /// copies, but not all.
    case longGallery
    /// Two copies have the same line before or after them, as in a menu that occurs twice.
    case movesAlong
    /// Two copies have the same line before them.
    case sameBefore

    // Words and shape.

    /// A copy contains the symbol © or a word that is typical of picture credits.
    case creditWord
    /// A copy ends with a picture credit or begins with the label of a credit.
    case credited
    /// A line with at most eight words, one of which is typical of picture credits, is near a copy.
    case creditNear
    /// The line contains a word for a picture, such as "logo" or "portrait".
    case imageWord
    /// The line ends like the name of an image file.
    case imageFile
    /// The line ends like a sentence.
    case sentence
    /// The line has at least 15 words and does not end like a sentence.
    case longWithoutEnd
    /// The line has at most four words.
    case fourWords
    /// The line contains a colon.
    case colon
    /// The line contains a vertical bar or a dash between words.
    case bar
    /// The line begins with a digit.
    case digitFirst
    /// More than 15 % of the line's characters are digits.
    case digits
    /// The line begins with a lower-case letter.
    case lowerFirst
    /// The line begins with a quotation mark.
    case quoteFirst
    /// More than half of the line's words begin with a capital letter.
    case capitals
    /// The copies differ in length.
    case varies
    /// More than half of the line's words occur in the main text.
    case textWords
    /// More than four fifths of the line's words occur in the main text.
    case manyTextWords
    /// The line shares more than two fifths of its words with the line before or after it.
    case likeNeighbour

    // Blank lines around the copies.

    /// The first copy is the page's first line or follows two or more blank lines.
    case opens
    /// The first copy has the feature `opens`, and all copies are between blank lines.
    case opensAlone
    /// A copy directly follows a paragraph and is the last line before two blank lines or the
    /// page's end.
    case closes
    /// A blank line follows at least one copy.
    case blankBehindOne
    /// A blank line follows more than half of the copies.
    case blankBehindMost
    /// A blank line follows all copies.
    case blankBehindAll
    /// A blank line precedes more than two fifths of the copies.
    case blankBeforeMost
    /// A blank line precedes all copies.
    case blankBeforeAll
    /// A blank line follows the last copy, but not the first one.
    case inlineFirst
    /// A blank line follows the first copy, but not the last one.
    case inlineLast
    /// A copy is in a block of at least eight lines without blank lines between them.
    case inLongBlock

    // Other lines around the copies, and positions on the page.

    /// More than three fifths of the lines near the copies have fewer than four words.
    case amongManyShort
    /// A paragraph is among the three lines before a copy.
    case paragraphBefore
    /// A line that names an author or a date is among the four lines after a copy.
    case bylineFollows
    /// All copies are before the main text.
    case beforeMainText
    /// All copies are in the main text.
    case insideMainText
    /// All copies are after the main text.
    case afterMainText
    /// A copy that is followed by a blank line is one of the last three title-like lines before the
    /// main text.
    case freeTitleLike
    /// A copy that is followed by a blank line is one of the ten lines before the main text or one
    /// of the first two lines in it.
    case freeNearText
    /// A copy that is followed by a blank line has a byline or a date among the next four lines.
    case freeWithByline
    /// At least 17 repeated lines of the page have adjacent copies.
    case manyPairs
    /// The page has at least 14 paragraphs.
    case manyParagraphs

    // Results of the first pass of `RoleModel`.

    /// A copy is the line of the page that is most likely a headline.
    case bestHeadline
    /// A copy is one of the four lines of the page that are most likely headlines.
    case headlineAmongFour
    /// For at least one copy, the score of `headline` is at most half a logit below the highest
    /// score of any role.
    case likelyHeadline
    /// For at least one copy, the score of `headline` is at most two logits below the highest score
    /// of any role.
    case possibleHeadline
    /// The likeliest role of a copy is `caption`.
    case likelyCaption
    /// The likeliest role of most copies is `caption`.
    case mostlyCaption
    /// The likeliest role of most copies is `navigation`.
    case mostlyNavigation

    /// The features that depend on the first pass of `RoleModel`: a line has `feature` if more than
    /// `share` of its copies have `role`.
    package static let ofFirstPass: [(feature: GroupFeature, role: RoleFeature, share: Double)] = [
        (.bestHeadline, .bestHeadline, 0), (.headlineAmongFour, .headlineAmongFour, 0),
        (.likelyHeadline, .likelyHeadline, 0), (.possibleHeadline, .possibleHeadline, 0),
        (.likelyCaption, .wasCaption, 0), (.mostlyCaption, .wasCaption, 0.5),
        (.mostlyNavigation, .wasNavigation, 0.5),
    ]
}
