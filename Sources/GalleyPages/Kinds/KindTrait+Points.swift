// SPDX-License-Identifier: Apache-2.0

extension KindTrait {
    /// What the trait adds for a headline and for a caption, in tenths of a logit.
    ///
    /// Two logistic regressions, one for each kind, fitted on repeated lines of news and other pages
    /// in some twenty languages and rounded. A sum of 0 means even chances.
    var points: (headline: Int, caption: Int) {
        switch self {
        case .someNeighbours: (9, -16)
        case .tight: (-28, 30)
        case .freeRun: (-26, 23)
        case .runBeforeRun: (17, 0)
        case .close: (-17, 0)
        case .far: (-28, -13)
        case .three: (8, 0)
        case .longSameDistance: (0, 15)
        case .creditWord: (-23, 0)
        case .credited: (0, 40)
        case .imageWord: (0, 28)
        case .imageFile: (0, 39)
        case .sentence: (-18, 0)
        case .colon: (0, -11)
        case .bar: (0, -14)
        case .digitFirst: (0, -13)
        case .lowerFirst: (-21, 0)
        case .numbers: (-11, -15)
        case .varies: (0, -19)
        case .opens: (52, -32)
        case .closes: (-18, 52)
        case .firstOfPage: (-17, 0)
        case .blankBehindOne: (33, -9)
        case .blankBehindMost: (0, -21)
        case .blankBeforeMost: (0, 12)
        case .freeOne: (-8, 0)
        case .amongManyShort: (11, 0)
        case .amongManyLong: (-11, 0)
        case .amongOnlyLong: (20, 0)
        case .paragraphBefore: (0, 8)
        case .bylineFollows: (12, 0)
        case .touchesMainText: (0, 13)
        case .afterMainText: (-8, 0)
        case .atFirstRun: (9, 0)
        case .beforeFirstRun: (9, 0)
        case .freeTitleLike: (9, 0)
        case .freeNearText: (15, 0)
        case .freeWithByline: (9, 0)
        case .manyPairs: (-10, 18)
        case .manyParagraphs: (0, -7)
        }
    }
}
