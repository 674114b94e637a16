// SPDX-License-Identifier: Apache-2.0

/// Finds the lines that may begin a further article, and their traits.
struct ArticleTraits {
    let shape: PageShape
    let signs: [LineSigns]

    /// The first place of the repeated line at each place, or -1.
    private let firstCopy: [Int]

    /// The last place of the repeated line at each place, or -1.
    private let lastCopy: [Int]

    /// Whether the first copy of a repeated headline is at each place.
    private let isFirstHeadline: [Bool]

    private let paragraphsBefore: [Int]

    /// So many lines on either side of a gap are searched for running text.
    private static let around = 6

    /// The signs without which no line is a headline, one of them.
    private static let lengths = bits(
        .twoWords, .threeWords, .fourWords, .sixWords, .nineWords, .thirteenWords, .nineteenWords)

    /// The signs with which no line is a headline.
    private static let excluded = bits(.numbers, .markup, .byline, .credited)

    /// The signs of lines of four words and more.
    private static let long = bits(
        .fourWords, .sixWords, .nineWords, .thirteenWords, .nineteenWords, .thirtyWords)

    private static func bits(_ signs: LineSign...) -> UInt64 {
        signs.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
    }

    init(shape: PageShape, signs: [LineSigns], groups: [RepeatedGroup]) {
        self.shape = shape
        self.signs = signs
        var first = Array(repeating: -1, count: shape.filled.count)
        var last = first
        var isHeadline = Array(repeating: false, count: shape.filled.count)
        for group in groups {
            let (start, end) = (group.lines[0], group.lines[group.lines.count - 1])
            for line in group.lines {
                first[shape.places[line]] = shape.places[start]
                last[shape.places[line]] = shape.places[end]
            }
            isHeadline[shape.places[start]] = group.kind == .headline
        }
        (firstCopy, lastCopy, isFirstHeadline) = (first, last, isHeadline)
        var sums = [0]
        for isParagraph in shape.isParagraph {
            sums.append(sums[sums.count - 1] + (isParagraph ? 1 : 0))
        }
        paragraphsBefore = sums
    }

    /// Whether a line could be a headline by its looks.
    static func mayBeHeadline(_ signs: LineSigns) -> Bool {
        signs.bits & lengths != 0 && signs.bits & excluded == 0
    }

    /// The traits of a line of a gap, those of cohesion left out.
    func traits(of place: Int, in gap: ArticleGap) -> TraitSet<ArticleTrait> {
        var traits = TraitSet<ArticleTrait>()
        addPlace(place, gap.places, to: &traits)
        addRepeats(place, gap.places, to: &traits)
        addText(gap.places, to: &traits)
        return traits
    }

    private func addPlace(
        _ place: Int, _ gap: Range<Int>, to traits: inout TraitSet<ArticleTrait>
    ) {
        switch gap.count {
        case 1: traits.insert(.gapOfOne)
        case 2: traits.insert(.gapOfTwo)
        case 3: traits.insert(.gapOfThree)
        case 4...5: traits.insert(.gapOfFew)
        default: traits.insert(.gapOfMany)
        }
        switch gap.upperBound - 1 - place {
        case 0: traits.insert(.lastOfGap)
        case 1: traits.insert(.oneBehind)
        case 2: traits.insert(.twoBehind)
        case 6...: traits.insert(.manyBehind)
        default: break
        }
        traits.insert(.firstOfGap, if: place == gap.lowerBound)
        traits.insert(.secondOfGap, if: place == gap.lowerBound + 1)
        traits.insert(
            .longBefore,
            if: (gap.lowerBound..<place).contains { isLong($0) && firstCopy[$0] < 0 })
        traits.insert(.longBehind, if: (place + 1..<gap.upperBound).contains(where: isLong))
        traits.insert(
            .otherOpens,
            if: !shape.opens[place]
                && (gap.lowerBound...gap.upperBound).contains { shape.opens[$0] })
    }

    private func addRepeats(
        _ place: Int, _ gap: Range<Int>, to traits: inout TraitSet<ArticleTrait>
    ) {
        let behind = place + 1..<gap.upperBound
        if firstCopy[place] >= 0 {
            traits.insert(.isRepeated)
            traits.insert(.firstCopy, if: firstCopy[place] == place)
            traits.insert(.firstOfHeadline, if: isFirstHeadline[place])
            traits.insert(
                .repeatedInGap, if: gap.contains(firstCopy[place]) && gap.contains(lastCopy[place]))
        }
        traits.insert(.newRepeatBehind, if: behind.contains { firstCopy[$0] >= place })
        traits.insert(
            .oldRepeatBefore, if: (gap.lowerBound..<place).contains { isOld($0, gap) })
        traits.insert(.oldRepeatBehind, if: behind.contains { isOld($0, gap) })
    }

    private func addText(_ gap: Range<Int>, to traits: inout TraitSet<ArticleTrait>) {
        let before = max(0, gap.lowerBound - Self.around)..<gap.lowerBound
        let behind = gap.upperBound..<min(shape.filled.count, gap.upperBound + Self.around)
        traits.insert(.textBefore, if: paragraphs(in: before) > 1)
        traits.insert(.textBehind, if: paragraphs(in: behind) > 1)
        traits.insert(.early, if: paragraphsBefore[gap.lowerBound] < 3)
    }

    private func paragraphs(in range: Range<Int>) -> Int {
        paragraphsBefore[range.upperBound] - paragraphsBefore[range.lowerBound]
    }

    private func isOld(_ place: Int, _ gap: Range<Int>) -> Bool {
        firstCopy[place] >= 0 && firstCopy[place] < gap.lowerBound
    }

    private func isLong(_ place: Int) -> Bool { signs[place].bits & Self.long != 0 }
}
