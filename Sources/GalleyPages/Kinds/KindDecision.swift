// SPDX-License-Identifier: Apache-2.0

/// Tells of what kind each repeated line of a page is.
///
/// A headline is what has even chances of being one, or the page's best candidate if it has two
/// chances of five; a caption is what has even chances of being one and is no headline.
enum KindDecision {
    /// The page's best candidate for a headline needs so many tenths of a logit.
    private static let leastOfBest = -4

    /// The kinds of groups with these traits.
    static func kinds(of traits: [TraitSet]) -> [LineRole] {
        let best = traits.indices.max {
            (traits[$0].headline, -$0) < (traits[$1].headline, -$1)
        }
        return traits.indices.map { group in
            let points = traits[group]
            let least = group == best ? leastOfBest : 0
            if points.headline >= least { return .headline }
            return points.caption >= 0 ? .caption : .other
        }
    }
}
