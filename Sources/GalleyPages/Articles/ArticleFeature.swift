// SPDX-License-Identifier: Apache-2.0

/// A feature of a line that may be the headline of a further article; it is used together with the
/// `LineFeature`s of the line and of its neighbours.
///
/// The line is in a gap, which consists of the lines between a paragraph and the next one. The
/// tables of fitted weights in `Config/pages` contain the names of the cases.
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
    /// The line is the gap's first line.
    case firstOfGap
    /// The line is the gap's second line.
    case secondOfGap
    /// The line is the gap's last line.
    case lastOfGap
    /// Exactly one line of the gap follows this line.
    case oneBehind
    /// Exactly two lines of the gap follow this line.
    case twoBehind
    /// At least six lines of the gap follow this line.
    case manyBehind
    /// A line of at least four words that is not repeated precedes this line in the gap.
    case longBefore
    /// A line of at least four words follows this line in the gap.
    case longBehind
    /// This line does not open a part of the page, but another line of the gap or the paragraph
    /// after the gap does.
    case otherOpens

    // Repeated lines.

    /// The line is repeated.
    case isRepeated
    /// The line is the first copy of a repeated line.
    case firstCopy
    /// The line is the first copy of a repeated headline.
    case firstOfHeadline
    /// The line is repeated, and all its copies are in the gap.
    case repeatedInGap
    /// A later line in the gap is a repeated line without copies before this line.
    case newRepeatBehind
    /// An earlier line in the gap repeats a line from before the gap, as at the end of an article.
    case oldRepeatBefore
    /// A later line in the gap repeats a line from before the gap.
    case oldRepeatBehind

    // The paragraphs around the gap.

    /// At least two paragraphs are among the six lines after the gap.
    case textBehind
    /// At least two paragraphs are among the six lines before the gap.
    case textBefore
    /// Fewer than three paragraphs precede the gap.
    case early

    // Cohesion features: the share of rarer words that occur both in the paragraphs before the gap
    // and in those after it, as computed by `PageCohesion`.

    /// The paragraphs before and after the gap share less than 1 % of the rarer words.
    case sharesNothing
    /// The paragraphs before and after the gap share less than 5 % of the rarer words.
    case sharesHardly
    /// The paragraphs before and after the gap share less than 10 % of the rarer words.
    case sharesTenth
    /// The paragraphs before and after the gap share less than 15 % of the rarer words.
    case sharesLittle
    /// The paragraphs before and after the gap share less than 20 % of the rarer words.
    case sharesFifth
    /// The paragraphs before and after the gap share less than 30 % of the rarer words.
    case sharesSome

    /// The cohesion features, each with a limit; a line has the feature if the share of common
    /// words is below the limit.
    static let cohesion: [(feature: ArticleFeature, below: Double)] = [
        (.sharesNothing, 0.01), (.sharesHardly, 0.05), (.sharesTenth, 0.1), (.sharesLittle, 0.15),
        (.sharesFifth, 0.2), (.sharesSome, 0.3),
    ]
}
