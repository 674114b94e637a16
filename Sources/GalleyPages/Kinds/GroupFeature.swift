// SPDX-License-Identifier: Apache-2.0

/// A feature of a repeated line, by which `KindModel` decides whether it is a headline or a caption.
///
/// A copy is inline if no blank line follows it, and two copies are close if they are at most six
/// lines apart. The names are those of the fitted weights in `Config/pages`.
package enum GroupFeature: UInt8, CaseIterable, Sendable {
    // The distances between the copies.

    /// There are two copies.
    case two
    /// There is an even number of copies.
    case even
    /// There are three copies.
    case three
    /// There are nine copies or more.
    case many
    /// Two copies are neighbours with no blank line between them.
    case tight
    /// At least half of the steps from copy to copy are tight.
    case mostlyTight
    /// All steps from copy to copy are tight.
    case allTight
    /// Two neighbouring copies are between blank lines.
    case freeRun
    /// Directly before or after two neighbouring copies are two copies of another line.
    case runBeforeRun
    /// Between any two copies are at least six other lines.
    case far
    /// All lines between the first two copies, which are close, have at most five words.
    case shortBetween
    /// The first two copies are as far apart as those of at least three other lines, none of which
    /// overlaps them, as in a gallery.
    case gallery
    /// Such a gallery of lines with at least eight words, with some copies inline and some not.
    case longGallery
    /// The lines before or after two copies are the same, as in a menu that occurs twice.
    case movesAlong
    /// Two copies follow the same line.
    case sameBefore

    // Words and shape.

    /// A copy has a word of picture credits.
    case creditWord
    /// A copy ends with a credit or begins with its label.
    case credited
    /// A credit of at most eight words is near a copy.
    case creditNear
    /// Has a word for a picture, such as logo or portrait.
    case imageWord
    /// Ends like the name of an image file.
    case imageFile
    /// Ends like a sentence.
    case sentence
    /// Has at least 15 words and does not end like a sentence.
    case longWithoutEnd
    /// Has at most four words.
    case fourWords
    /// Has a colon.
    case colon
    /// Has a vertical bar or a dash between words.
    case bar
    /// Begins with a digit.
    case digitFirst
    /// More than 15 % of its characters are digits.
    case digits
    /// Begins with a lower-case letter.
    case lowerFirst
    /// Begins with a quotation mark.
    case quoteFirst
    /// More than half of its words begin with a capital letter.
    case capitals
    /// The copies differ in length.
    case varies
    /// More than half of its words occur in the main text.
    case textWords
    /// More than four fifths of its words occur in the main text.
    case manyTextWords
    /// Shares more than two fifths of its words with the line before or after it.
    case likeNeighbour

    // Blank lines around the copies.

    /// The first copy opens the page or follows two or more blank lines.
    case opens
    /// The first copy does so, and all copies are between blank lines.
    case opensAlone
    /// A copy follows a paragraph and is the last line of a part.
    case closes
    /// A blank line follows one of the copies.
    case blankBehindOne
    /// A blank line follows most copies.
    case blankBehindMost
    /// A blank line follows all copies.
    case blankBehindAll
    /// A blank line precedes more than two fifths of the copies.
    case blankBeforeMost
    /// A blank line precedes all copies.
    case blankBeforeAll
    /// The first copy is inline, the last is not.
    case inlineFirst
    /// The last copy is inline, the first is not.
    case inlineLast
    /// A copy is one of eight or more lines without a blank one between them.
    case inLongBlock

    // Other lines around the copies, and positions on the page.

    /// More than three fifths of the lines around have fewer than four words.
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
    /// A copy that a blank line follows is one of the last three title-like lines before the main
    /// text.
    case freeTitleLike
    /// A copy that a blank line follows is at most ten lines before the main text.
    case freeNearText
    /// A copy that a blank line follows has a byline or a date among the four lines after it.
    case freeWithByline
    /// At least 17 repeated lines of the page have neighbouring copies.
    case manyPairs
    /// The page has at least 14 paragraphs.
    case manyParagraphs

    // Results of the first pass of `RoleModel`.

    /// A copy is the line of the page that is most likely a headline.
    case bestHeadline
    /// A copy is one of the four lines of the page that are most likely headlines.
    case headlineAmongFour
    /// Headline is the likeliest role of a copy, or nearly.
    case likelyHeadline
    /// Headline is a possible role of a copy.
    case possibleHeadline
    /// Caption is the likeliest role of a copy.
    case likelyCaption
    /// Caption is the likeliest role of most copies.
    case mostlyCaption
    /// Navigation is the likeliest role of most copies.
    case mostlyNavigation

    /// The features that follow from the first pass: each with the feature that copies must have,
    /// and the share of the copies that must be exceeded.
    package static let ofFirstPass: [(feature: GroupFeature, role: RoleFeature, share: Double)] = [
        (.bestHeadline, .bestHeadline, 0), (.headlineAmongFour, .headlineAmongFour, 0),
        (.likelyHeadline, .likelyHeadline, 0), (.possibleHeadline, .possibleHeadline, 0),
        (.likelyCaption, .wasCaption, 0), (.mostlyCaption, .wasCaption, 0.5),
        (.mostlyNavigation, .wasNavigation, 0.5),
    ]
}
