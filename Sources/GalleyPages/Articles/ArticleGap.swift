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
        let paragraphs = shape.filled.indices.filter { shape.isParagraph[$0] }
        return zip(paragraphs, paragraphs.dropFirst()).compactMap { before, behind in
            behind - before > 1
                ? ArticleGap(places: max(before + 1, behind - longest)..<behind) : nil
        }
    }
}
