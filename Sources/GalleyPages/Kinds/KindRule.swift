// SPDX-License-Identifier: Apache-2.0

/// A rule that decides the kind of a repeated line regardless of the result of `KindModel`.
struct KindRule {
    /// The name of the rule, for explanations.
    let name: String
    /// The kind of the line.
    let kind: LineRole

    /// Finds the rule that applies to a group; nil if there is none.
    ///
    /// If a group contains the page's title with the name of the site, all its lines are headlines.
    /// The other rules apply only to groups without adjacent copies, because adjacent copies are
    /// often captions, which in galleries can be as long as paragraphs. By these rules, lines that
    /// name an author or a date are neither headlines nor captions, and neither are paragraphs of
    /// running text that are repeated together with a neighbouring paragraph.
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

    /// Whether the lines at the given positions are paragraphs, and the lines at distance `step`
    /// from them are paragraphs that equal each other.
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
