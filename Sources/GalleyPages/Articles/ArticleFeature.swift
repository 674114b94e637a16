// SPDX-License-Identifier: Apache-2.0

/// A feature of a line that may be the headline of a further article, in addition to its features
/// as a line and those of its neighbours.
///
/// The line is in a gap: the lines between a paragraph and the next one. The names are those of the
/// fitted weights in `Config/pages`.
package enum ArticleFeature: UInt8, CaseIterable, Sendable {
    // The gap, and the line's position in it.

    /// The gap has one line.
    case gapOfOne
    /// The gap has two lines.
    case gapOfTwo
    /// The gap has three lines.
    case gapOfThree
    /// The gap has four or five lines.
    case gapOfFew
    /// The gap has at least six lines.
    case gapOfMany
    /// The gap's first line.
    case firstOfGap
    /// The gap's second line.
    case secondOfGap
    /// The gap's last line.
    case lastOfGap
    /// One line of the gap follows it.
    case oneBehind
    /// Two lines of the gap follow it.
    case twoBehind
    /// At least six lines of the gap follow it.
    case manyBehind
    /// A line of at least four words that is not repeated precedes it in the gap.
    case longBefore
    /// A line of at least four words follows it in the gap.
    case longBehind
    /// It does not open a part of the page, but another line of the gap or the paragraph after the
    /// gap does.
    case otherOpens

    // Repeated lines.

    /// It is repeated.
    case isRepeated
    /// It is repeated, and this is its first copy.
    case firstCopy
    /// It is a repeated headline, and this is its first copy.
    case firstOfHeadline
    /// It is repeated in the gap and nowhere else.
    case repeatedInGap
    /// A line that follows it in the gap is repeated, with no copy before it.
    case newRepeatBehind
    /// A line that precedes it in the gap repeats one from before the gap, as at the end of an
    /// article.
    case oldRepeatBefore
    /// A line that follows it in the gap repeats one from before the gap.
    case oldRepeatBehind

    // The paragraphs around the gap.

    /// At least two paragraphs are among the six lines after the gap.
    case textBehind
    /// At least two paragraphs are among the six lines before the gap.
    case textBefore
    /// Fewer than three paragraphs precede the gap.
    case early

    // The share of rarer words that the paragraphs before and after the gap have in common, by
    // `PageCohesion`.

    /// Less than 1 %.
    case sharesNothing
    /// Less than 5 %.
    case sharesHardly
    /// Less than 10 %.
    case sharesTenth
    /// Less than 15 %.
    case sharesLittle
    /// Less than 20 %.
    case sharesFifth
    /// Less than 30 %.
    case sharesSome

    /// The features of cohesion, and the shares below which they hold.
    static let cohesion: [(feature: ArticleFeature, below: Double)] = [
        (.sharesNothing, 0.01), (.sharesHardly, 0.05), (.sharesTenth, 0.1), (.sharesLittle, 0.15),
        (.sharesFifth, 0.2), (.sharesSome, 0.3),
    ]
}
