// SPDX-License-Identifier: Apache-2.0

/// Finds the lines that may begin a further article, and their features.
struct ArticleFeatures {
    let shape: PageShape
    let lineFeatures: [LineFeatures]

    /// For the line at each position, the position of the line's first copy; -1 if the line is not
    /// repeated.
    private let firstCopy: [Int]

    /// For the line at each position, the position of the line's last copy; -1 if the line is not
    /// repeated.
    private let lastCopy: [Int]

    /// Whether the line at each position is the first copy of a repeated headline.
    private let isFirstHeadline: [Bool]

    /// The number of paragraphs before each position.
    private let paragraphsBefore: [Int]

    /// The number of lines on either side of a gap that are searched for running text.
    private static let around = 6

    /// The features for the line lengths that a headline may have.
    private static let lengths = bits(
        .twoWords, .threeWords, .fourWords, .sixWords, .nineWords, .thirteenWords, .nineteenWords)

    /// The features that no headline has.
    private static let excluded = bits(.numbers, .markup, .byline, .credited)

    /// The features of lines of at least four words.
    private static let long = bits(
        .fourWords, .sixWords, .nineWords, .thirteenWords, .nineteenWords, .thirtyWords)

    private static func bits(_ features: LineFeature...) -> UInt64 {
        features.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
    }

    init(shape: PageShape, lineFeatures: [LineFeatures], groups: [RepeatedGroup]) {
        self.shape = shape
        self.lineFeatures = lineFeatures
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

    /// Whether a line could be a headline, judged by its own features.
    static func mayBeHeadline(_ features: LineFeatures) -> Bool {
        features.bits & lengths != 0 && features.bits & excluded == 0
    }

    /// Finds the features of a line in a gap, except the cohesion features.
    func features(of place: Int, in gap: ArticleGap) -> FeatureSet<ArticleFeature> {
        var features = FeatureSet<ArticleFeature>()
        addPlace(place, gap.places, to: &features)
        addRepeats(place, gap.places, to: &features)
        addText(gap.places, to: &features)
        return features
    }

    private func addPlace(
        _ place: Int, _ gap: Range<Int>, to features: inout FeatureSet<ArticleFeature>
    ) {
        switch gap.count {
        case 1: features.insert(.gapOfOne)
        case 2: features.insert(.gapOfTwo)
        case 3: features.insert(.gapOfThree)
        case 4...5: features.insert(.gapOfFew)
        default: features.insert(.gapOfMany)
        }
        switch gap.upperBound - 1 - place {
        case 0: features.insert(.lastOfGap)
        case 1: features.insert(.oneBehind)
        case 2: features.insert(.twoBehind)
        case 6...: features.insert(.manyBehind)
        default: break
        }
        features.insert(.firstOfGap, if: place == gap.lowerBound)
        features.insert(.secondOfGap, if: place == gap.lowerBound + 1)
        features.insert(
            .longBefore,
            if: (gap.lowerBound..<place).contains { isLong($0) && firstCopy[$0] < 0 })
        features.insert(.longBehind, if: (place + 1..<gap.upperBound).contains(where: isLong))
        features.insert(
            .otherOpens,
            if: !shape.opens[place]
                && (gap.lowerBound...gap.upperBound).contains { shape.opens[$0] })
    }

    private func addRepeats(
        _ place: Int, _ gap: Range<Int>, to features: inout FeatureSet<ArticleFeature>
    ) {
        let after = place + 1..<gap.upperBound
        if firstCopy[place] >= 0 {
            features.insert(.isRepeated)
            features.insert(.firstCopy, if: firstCopy[place] == place)
            features.insert(.firstOfHeadline, if: isFirstHeadline[place])
            features.insert(
                .repeatedInGap, if: gap.contains(firstCopy[place]) && gap.contains(lastCopy[place]))
        }
        features.insert(.newRepeatBehind, if: after.contains { firstCopy[$0] >= place })
        features.insert(
            .oldRepeatBefore, if: (gap.lowerBound..<place).contains { isOld($0, gap) })
        features.insert(.oldRepeatBehind, if: after.contains { isOld($0, gap) })
    }

    private func addText(_ gap: Range<Int>, to features: inout FeatureSet<ArticleFeature>) {
        let before = max(0, gap.lowerBound - Self.around)..<gap.lowerBound
        let after = gap.upperBound..<min(shape.filled.count, gap.upperBound + Self.around)
        features.insert(.textBefore, if: paragraphs(in: before) > 1)
        features.insert(.textBehind, if: paragraphs(in: after) > 1)
        features.insert(.early, if: paragraphsBefore[gap.lowerBound] < 3)
    }

    private func paragraphs(in range: Range<Int>) -> Int {
        paragraphsBefore[range.upperBound] - paragraphsBefore[range.lowerBound]
    }

    private func isOld(_ place: Int, _ gap: Range<Int>) -> Bool {
        firstCopy[place] >= 0 && firstCopy[place] < gap.lowerBound
    }

    private func isLong(_ place: Int) -> Bool { lineFeatures[place].bits & Self.long != 0 }
}
