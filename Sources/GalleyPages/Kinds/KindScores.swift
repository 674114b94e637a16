// SPDX-License-Identifier: Apache-2.0

/// What speaks for a repeated line's being a headline and for its being a caption, in hundredths
/// of a logit; 0 and more decides for it.
struct KindScores: Sendable, Hashable {
    var headline = 0
    var caption = 0

    /// The kind that is decided: a line that could be both is a headline.
    var kind: LineRole { headline >= 0 ? .headline : caption >= 0 ? .caption : .other }
}
