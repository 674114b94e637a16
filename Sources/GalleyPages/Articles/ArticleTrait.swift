// SPDX-License-Identifier: Apache-2.0

/// What speaks for or against a line's being the headline of a further article, beside its signs
/// and those of the lines before and behind.
///
/// The line stands in a gap: the lines between a paragraph and the next one.
package enum ArticleTrait: UInt8, CaseIterable, Sendable {
    // The gap, and where in it the line stands.

    /// The gap has one line.
    case gapOfOne
    /// The gap has two lines.
    case gapOfTwo
    /// The gap has three lines.
    case gapOfThree
    /// The gap has four or five lines.
    case gapOfFew
    /// The gap has six lines and more.
    case gapOfMany
    /// The gap's first line.
    case firstOfGap
    /// The gap's second line.
    case secondOfGap
    /// The gap's last line.
    case lastOfGap
    /// One line of the gap is behind it.
    case oneBehind
    /// Two lines of the gap are behind it.
    case twoBehind
    /// Six lines of the gap and more are behind it.
    case manyBehind
    /// A line of four words and more that stands once is before it in the gap.
    case longBefore
    /// A line of four words and more is behind it in the gap.
    case longBehind
    /// Another line of the gap, or the paragraph behind, opens a part of the page.
    case otherOpens

    // Repeated lines.

    /// Is repeated.
    case isRepeated
    /// Is repeated, and this is its first copy.
    case firstCopy
    /// Is repeated, a headline by its traits as such, and this is its first copy.
    case firstOfHeadline
    /// Is repeated in the gap and nowhere else.
    case repeatedInGap
    /// A line behind it in the gap is repeated, and not from before.
    case newRepeatBehind
    /// A line before it in the gap repeats one from before the gap, as where an article closes.
    case oldRepeatBefore
    /// A line behind it in the gap repeats one from before the gap.
    case oldRepeatBehind

    // The paragraphs around the gap.

    /// Two paragraphs and more are among the six lines behind the gap.
    case textBehind
    /// Two paragraphs and more are among the six lines before the gap.
    case textBefore
    /// Fewer than three paragraphs stand before the gap.
    case early

    // How many of their rarer words the paragraphs before and behind share: `PageCohesion`.

    /// Less than one of a hundred.
    case sharesNothing
    /// Less than one of twenty.
    case sharesHardly
    /// Less than one of ten.
    case sharesTenth
    /// Less than three of twenty.
    case sharesLittle
    /// Less than one of five.
    case sharesFifth
    /// Less than three of ten.
    case sharesSome

    /// The traits that tell of cohesion, and the shares below which they hold.
    static let cohesion: [(trait: ArticleTrait, below: Double)] = [
        (.sharesNothing, 0.01), (.sharesHardly, 0.05), (.sharesTenth, 0.1), (.sharesLittle, 0.15),
        (.sharesFifth, 0.2), (.sharesSome, 0.3),
    ]
}
