// SPDX-License-Identifier: Apache-2.0

/// A result of the first pass of `RoleModel` for a line, which the second pass uses as a feature of
/// that line and of its neighbours.
///
/// The first cases correspond to `LineRole.classifiedRoles`, in the same order.
package enum RoleFeature: UInt8, CaseIterable, Sendable {
    /// The role with the highest score is `headline`.
    case wasHeadline
    /// The role with the highest score is `caption`.
    case wasCaption
    /// The role with the highest score is `byline`.
    case wasByline
    /// The role with the highest score is `dateLine`.
    case wasDateLine
    /// The role with the highest score is `navigation`.
    case wasNavigation
    /// The role with the highest score is `relatedLink`.
    case wasRelatedLink
    /// The role with the highest score is `paragraph`.
    case wasParagraph
    /// The role with the highest score is `quote`.
    case wasQuote
    /// The role with the highest score is `other`.
    case wasOther
    /// No line of the page is likelier to be a headline than this one.
    case bestHeadline
    /// At most three lines of the page are likelier to be a headline than this one.
    case headlineAmongFour
    /// The score of `headline` is at most half a logit below the highest score of any role.
    case likelyHeadline
    /// The score of `headline` is at most two logits below the highest score of any role.
    case possibleHeadline
}
