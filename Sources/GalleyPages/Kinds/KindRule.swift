// SPDX-License-Identifier: Apache-2.0

/// A rule that decides the kind of a repeated line whatever `KindModel` says.
struct KindRule {
    /// The name of the rule, as explanations give it.
    let name: String
    /// The kind of the line.
    let kind: LineRole

    /// Finds the rule that applies to a group; nil if there is none.
    ///
    /// A title with the name of the site and its headline are a headline. Of lines whose copies are
    /// apart, those that name an author or a date are neither headlines nor captions, and nor are
    /// paragraphs of running text that are repeated together with a neighbour. (Copies of a caption
    /// are often next to each other, and galleries have captions as long as paragraphs.)
    init?(
        _ group: RepeatFinder.Group, _ words: PageWords, _ shape: PageShape, _ lists: PageLists
    ) {
        let places = group.lines.map { shape.places[$0] }
        if group.hasTitle {
            (name, kind) = ("title", .headline)
        } else if zip(places, places.dropFirst()).contains(where: { $1 - $0 == 1 }) {
            return nil
        } else if group.lines.allSatisfy({ words.isByline($0, lists) }) {
            (name, kind) = ("byline", .other)
        } else if Self.areTogether(places, -1, words, shape)
            || Self.areTogether(places, 1, words, shape)
        {
            (name, kind) = ("paragraph", .other)
        } else {
            return nil
        }
    }

    /// Whether the lines at some positions are paragraphs, and the lines before or after them are
    /// equal paragraphs too.
    private static func areTogether(
        _ places: [Int], _ step: Int, _ words: PageWords, _ shape: PageShape
    ) -> Bool {
        let neighbours = places.map { $0 + step }
        return places.allSatisfy { shape.isParagraph[$0] }
            && neighbours.allSatisfy {
                shape.isParagraph.indices.contains($0) && shape.isParagraph[$0]
            }
            && neighbours.allSatisfy {
                words.areEqual(shape.filled[neighbours[0]], shape.filled[$0])
            }
    }
}
