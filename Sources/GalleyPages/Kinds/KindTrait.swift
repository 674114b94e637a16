// SPDX-License-Identifier: Apache-2.0

/// What speaks for or against a repeated line's being a headline or a caption.
enum KindTrait: UInt8, CaseIterable {
    /// Some copies are neighbours, but not all, and not in pairs.
    case someNeighbours

    /// Two copies are neighbours with no blank line between them.
    case tight

    /// Two neighbouring copies stand between blank lines.
    case freeRun

    /// Beside two neighbouring copies stand two of another line.
    case runBeforeRun

    /// The nearest copies have one to five other lines between them.
    case close

    /// The nearest copies have six other lines between them or more.
    case far

    /// The line stands three times.
    case three

    /// Its first two copies are as far apart as those of three other lines, as in a gallery;
    /// eight words and more.
    case longSameDistance

    /// A copy has a word of picture credits.
    case creditWord

    /// A copy ends with a credit or begins with its label.
    case credited

    /// Has a word for a picture, such as logo or portrait.
    case imageWord

    /// Ends as the name of an image file.
    case imageFile

    /// Ends as a sentence does.
    case sentence

    /// Has a colon.
    case colon

    /// Has a bar or a dash between words.
    case bar

    /// Begins with a digit.
    case digitFirst

    /// Begins with a small letter.
    case lowerFirst

    /// At least half of its words are numbers.
    case numbers

    /// The copies are not of one length.
    case varies

    /// The first copy opens the page or stands behind two blank lines and more.
    case opens

    /// A copy follows a paragraph and is the last line of a part.
    case closes

    /// The first copy is the page's first line.
    case firstOfPage

    /// A blank line follows one of the copies.
    case blankBehindOne

    /// A blank line follows most copies.
    case blankBehindMost

    /// A blank line precedes most copies.
    case blankBeforeMost

    /// A copy stands between blank lines.
    case freeOne

    /// Most lines around are of fewer than four words.
    case amongManyShort

    /// Most lines around are of 15 words and more.
    case amongManyLong

    /// Nearly all lines around are of 15 words and more.
    case amongOnlyLong

    /// A paragraph is among the three lines before a copy.
    case paragraphBefore

    /// A line that names author or date is among the four lines behind a copy.
    case bylineFollows

    /// A third of the copies stand in the main text.
    case touchesMainText

    /// Nearly all copies stand behind the main text.
    case afterMainText

    /// A copy is one of the three lines before the first run of paragraphs.
    case atFirstRun

    /// A copy is eleven to thirty lines before the first run of paragraphs.
    case beforeFirstRun

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
}
