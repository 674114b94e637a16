// SPDX-License-Identifier: Apache-2.0

/// A feature of a line that the first pass of `RoleModel` gives, for the second pass over the lines
/// around it.
///
/// The first cases are those of `LineRole.classifiedRoles`, in the same order.
package enum RoleFeature: UInt8, CaseIterable, Sendable {
    /// The role with the highest score is headline.
    case wasHeadline
    /// The role with the highest score is caption.
    case wasCaption
    /// The role with the highest score is byline.
    case wasByline
    /// The role with the highest score is date line.
    case wasDateLine
    /// The role with the highest score is navigation.
    case wasNavigation
    /// The role with the highest score is related link.
    case wasRelatedLink
    /// The role with the highest score is paragraph.
    case wasParagraph
    /// The role with the highest score is quote.
    case wasQuote
    /// The role with the highest score is none of these.
    case wasOther
    /// No line of the page is likelier to be a headline.
    case bestHeadline
    /// At most three lines of the page are likelier to be a headline.
    case headlineAmongFour
    /// The score of headline is the highest or at most half a logit below it.
    case likelyHeadline
    /// The score of headline is at most two logits below the highest.
    case possibleHeadline
}
