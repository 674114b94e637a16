// SPDX-License-Identifier: Apache-2.0

/// What speaks for or against a repeated line's being a headline or a caption.
///
/// A copy is inline if no blank line follows it, and close if it stands at most six lines from
/// another copy.
package enum KindTrait: UInt8, CaseIterable, Sendable {
    // How the copies lie to each other.

    /// Two copies.
    case two
    /// An even number of copies.
    case even
    /// Three copies.
    case three
    /// Nine copies and more.
    case many
    /// Two copies are neighbours with no blank line between them.
    case tight
    /// At least every other step between copies is of that sort.
    case mostlyTight
    /// All steps between copies are of that sort.
    case allTight
    /// Two neighbouring copies stand between blank lines.
    case freeRun
    /// Beside two neighbouring copies stand two of another line.
    case runBeforeRun
    /// The nearest copies have six other lines between them or more.
    case far
    /// All lines between the first two copies, which are close, have at most five words.
    case shortBetween
    /// Its first two copies are as far apart as those of three other lines, none of which
    /// crosses them, as in a gallery.
    case gallery
    /// The same, the lines having eight words and more, with one copy inline and one not.
    case longGallery
    /// The lines beside two copies are the same, as where a menu stands twice.
    case movesAlong
    /// Two copies follow the same line.
    case sameBefore

    // What the line says.

    /// A copy has a word of picture credits.
    case creditWord
    /// A copy ends with a credit or begins with its label.
    case credited
    /// A credit of at most eight words stands near a copy.
    case creditNear
    /// Has a word for a picture, such as logo or portrait.
    case imageWord
    /// Ends as the name of an image file.
    case imageFile
    /// Ends as a sentence does.
    case sentence
    /// Is of 15 words and more and does not end as a sentence does.
    case longWithoutEnd
    /// Has four words.
    case fourWords
    /// Has a colon.
    case colon
    /// Has a bar or a dash between words.
    case bar
    /// Begins with a digit.
    case digitFirst
    /// Three letters of twenty are digits.
    case digits
    /// Begins with a small letter.
    case lowerFirst
    /// Begins with a quotation mark.
    case quoteFirst
    /// More than half of its words begin with a capital.
    case capitals
    /// The copies are not of one length.
    case varies
    /// Half of its words stand in the main text.
    case textWords
    /// Four of five of its words stand in the main text.
    case manyTextWords
    /// Shares two words of five with the line before or behind.
    case likeNeighbour

    // The blank lines around.

    /// The first copy opens the page or stands behind two blank lines and more.
    case opens
    /// The first copy does so, and all copies stand between blank lines.
    case opensAlone
    /// A copy follows a paragraph and is the last line of a part.
    case closes
    /// A blank line follows one of the copies.
    case blankBehindOne
    /// A blank line follows most copies.
    case blankBehindMost
    /// A blank line follows all copies.
    case blankBehindAll
    /// A blank line precedes most copies.
    case blankBeforeMost
    /// A blank line precedes all copies.
    case blankBeforeAll
    /// The first copy is inline, the last is not.
    case inlineFirst
    /// The last copy is inline, the first is not.
    case inlineLast
    /// A copy is one of ten lines and more without a blank one between.
    case inLongBlock

    // The lines around and the place on the page.

    /// Most lines around are of fewer than four words.
    case amongManyShort
    /// A paragraph is among the three lines before a copy.
    case paragraphBefore
    /// A line that names author or date is among the four lines behind a copy.
    case bylineFollows
    /// All copies stand before the main text.
    case beforeMainText
    /// All copies stand in the main text.
    case insideMainText
    /// All copies stand behind the main text.
    case afterMainText
    /// A copy with a blank line behind is one of the last three title-like lines before the main
    /// text.
    case freeTitleLike
    /// A copy with a blank line behind is at most ten lines before the main text.
    case freeNearText
    /// A copy with a blank line behind is followed by a byline or a date.
    case freeWithByline
    /// Seventeen other lines and more are repeated by their neighbours.
    case manyPairs
    /// The page has 14 paragraphs and more.
    case manyParagraphs

    // What the first look at the page's lines said.

    /// No line of the page is likelier to be a headline than one of the copies.
    case bestHeadline
    /// At most three lines of the page are likelier.
    case headlineAmongFour
    /// Headline is a copy's likeliest role, or nearly.
    case likelyHeadline
    /// Headline is a possible role of a copy.
    case possibleHeadline
    /// Caption is the likeliest role of one of the copies.
    case likelyCaption
    /// Caption is the likeliest role of most copies.
    case mostlyCaption
    /// Navigation is the likeliest role of most copies.
    case mostlyNavigation
}
