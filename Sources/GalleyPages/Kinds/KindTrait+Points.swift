// SPDX-License-Identifier: Apache-2.0

extension KindTrait {
    /// What the trait adds for a headline and for a caption, in tenths of a logit.
    ///
    /// Two logistic regressions, one for each kind, fitted on repeated lines of news and other
    /// pages in some twenty languages and rounded. A sum of 0 means even chances.
    var points: (headline: Int, caption: Int) {
        switch self {
        case .someNeighbours: (8, -18)
        case .tight: (-31, 32)
        case .freeRun: (-32, 28)
        case .runBeforeRun: (22, 0)
        case .close: (-19, 0)
        case .far: (-31, -14)
        case .three: (8, 0)
        case .longSameDistance: (0, 15)
        case .creditWord: (-25, 0)
        case .credited: (0, 47)
        case .imageWord: (0, 30)
        case .imageFile: (0, 45)
        case .sentence: (-20, 0)
        case .colon: (0, -13)
        case .bar: (0, -14)
        case .digitFirst: (0, -16)
        case .lowerFirst: (-29, 0)
        case .numbers: (-24, -11)
        case .varies: (0, -23)
        case .opens: (66, -42)
        case .closes: (-26, 66)
        case .firstOfPage: (-29, 0)
        case .blankBehindOne: (39, -9)
        case .blankBehindMost: (0, -26)
        case .blankBeforeMost: (0, 12)
        case .freeOne: (-9, 0)
        case .amongManyShort: (12, 0)
        case .amongManyLong: (-11, 0)
        case .amongOnlyLong: (21, 0)
        case .paragraphBefore: (0, 8)
        case .bylineFollows: (14, 0)
        case .touchesMainText: (0, 14)
        case .afterMainText: (-9, 0)
        case .atFirstRun: (11, 0)
        case .beforeFirstRun: (11, 0)
        case .freeTitleLike: (7, 0)
        case .freeNearText: (17, 0)
        case .freeWithByline: (9, 0)
        case .manyPairs: (-15, 17)
        case .manyParagraphs: (0, -7)
        }
    }
}
