// SPDX-License-Identifier: Apache-2.0

/// The lines between a paragraph and the next one, in which a further article may begin; places
/// count the lines that are not blank.
struct ArticleGap {
    /// The places of the lines, at least one; of a long gap the last ones.
    let places: Range<Int>

    /// A headline stands at most so many lines before its text.
    private static let longest = 40

    /// The gaps of a page, in order.
    static func gaps(of shape: PageShape) -> [ArticleGap] {
        var gaps: [ArticleGap] = []
        var last: Int?
        for place in shape.isParagraph.indices where shape.isParagraph[place] {
            if let last, place - last > 1 {
                gaps.append(ArticleGap(places: max(last + 1, place - longest)..<place))
            }
            last = place
        }
        return gaps
    }
}
