// SPDX-License-Identifier: Apache-2.0

/// Finds the features of all lines of a page, except blank ones.
struct LineFeatureReader {
    let words: PageWords
    let lists: PageLists
    let shape: PageShape
    let copies: LineCopies
    private let vocabulary: TextVocabulary
    let trimmer: CreditTrimmer

    /// The number of lines on either side that are searched for short lines and for paragraphs.
    private static let around = 6

    init(
        words: PageWords, lists: PageLists, trimmer: CreditTrimmer, shape: PageShape,
        groups: [[Int]]
    ) {
        self.words = words
        self.lists = lists
        self.shape = shape
        copies = LineCopies(words: words, shape: shape, groups: groups)
        vocabulary = TextVocabulary(words: words, shape: shape)
        self.trimmer = trimmer
    }

    /// Finds the features of all lines that are not blank, in order.
    func features() -> [LineFeatures] {
        var all = shape.filled.map(ownFeatures)
        addBlocks(to: &all)
        addRuns(to: &all)
        for place in all.indices { addPlace(place, to: &all[place]) }
        return all
    }

    private func ownFeatures(_ line: Int) -> LineFeatures {
        var features = LineFeatures()
        addLength(line, to: &features)
        addShape(words.shapes[line], to: &features)
        addWords(line, to: &features)
        return features
    }

    /// Adds the features that depend on how many lines around a line are short or are paragraphs;
    /// running sums of these lines make the counting fast.
    private func addRuns(to all: inout [LineFeatures]) {
        var short = [0]
        var long = [0]
        for (place, line) in shape.filled.enumerated() {
            short.append(short[place] + (words.counts[line] < 4 ? 1 : 0))
            long.append(long[place] + (shape.isParagraph[place] ? 1 : 0))
        }
        for place in all.indices {
            let before = max(0, place - Self.around)..<place
            let after = place + 1..<min(all.count, place + 1 + Self.around)
            if !before.isEmpty {
                all[place].insert(.shortBefore, if: share(of: short, before) > 1)
                all[place].insert(.textBefore, if: share(of: long, before) >= 1)
            }
            if place + 1 < all.count {
                all[place].insert(.shortBehind, if: share(of: short, after) > 1)
                all[place].insert(.textBehind, if: share(of: long, after) >= 1)
            }
        }
    }

    /// Twice the share of the counted lines in a range, computed from running sums.
    private func share(of sums: [Int], _ range: Range<Int>) -> Double {
        Double(2 * (sums[range.upperBound] - sums[range.lowerBound])) / Double(range.count)
    }

    private func addLength(_ line: Int, to features: inout LineFeatures) {
        switch words.counts[line] {
        case 0: break
        case 1: features.insert(.oneWord)
        case 2: features.insert(.twoWords)
        case 3: features.insert(.threeWords)
        case 4...5: features.insert(.fourWords)
        case 6...8: features.insert(.sixWords)
        case 9...12: features.insert(.nineWords)
        case 13...18: features.insert(.thirteenWords)
        case 19...29: features.insert(.nineteenWords)
        default: features.insert(.thirtyWords)
        }
    }

    private func addShape(_ shape: LineShape, to features: inout LineFeatures) {
        features.insert(.sentence, if: shape.contains(.endsSentence))
        features.insert(.bracketAtEnd, if: shape.contains(.endsInBracket))
        features.insert(.signAtEnd, if: shape.contains(.endsWithPunctuation))
        features.insert(.digitFirst, if: shape.contains(.startsWithDigit))
        features.insert(.smallFirst, if: shape.contains(.startsLower))
        features.insert(.quoteFirst, if: shape.contains(.startsWithQuote))
        features.insert(.colon, if: shape.contains(.hasColon))
        features.insert(.bar, if: shape.contains(.hasBar))
        features.insert(.date, if: shape.contains(.hasDate))
        features.insert(.markup, if: shape.contains(.hasMarkup))
        features.insert(.copyright, if: shape.contains(.hasCopyright))
        features.insert(.numbers, if: shape.contains(.mostlyNumbers))
        features.insert(.digits, if: shape.contains(.manyDigits))
        features.insert(.capitals, if: shape.contains(.mostlyCapitals))
    }

    private func addWords(_ line: Int, to features: inout LineFeatures) {
        let range = words.range(of: line)
        guard let last = range.last else { return }
        let roles = trimmer.wordRoles(of: line)
        features.insert(.byline, if: words.isByline(line, lists))
        features.insert(.creditLabel, if: roles.contains(.creditLabel))
        features.insert(.agency, if: roles.contains(.agency))
        features.insert(.imageWord, if: roles.contains(.imageWord))
        features.insert(.imageFile, if: trimmer.isFileEnding(last))
        features.insert(
            .credited,
            if: (words.shapes[line].contains(.hasCopyright) || !roles.isDisjoint(with: .credit))
                && trimmer.core(of: line) != range)
        features.insert(.widget, if: lists.isWidget(words.hashes[range]))
        let known = vocabulary.knownWords(in: range, of: words)
        features.insert(.textWords, if: known.text * 2 > range.count)
        features.insert(.manyTextWords, if: known.text * 5 > range.count * 4)
        features.insert(.titleWords, if: known.title * 2 > range.count)
    }

    /// Adds the features that depend on the blank lines around each line.
    private func addBlocks(to all: inout [LineFeatures]) {
        var start = 0
        for place in all.indices where shape.isBlankAfter(place) {
            addBlock(start...place, to: &all)
            start = place + 1
        }
    }

    private func addBlock(_ block: ClosedRange<Int>, to all: inout [LineFeatures]) {
        all[block.lowerBound].insert(.blankBefore)
        all[block.upperBound].insert(.blankBehind)
        all[block.lowerBound].insert(.opens, if: shape.opens[block.lowerBound])
        switch block.count {
        case 1: all[block.lowerBound].insert(.alone)
        case 2: for place in block { all[place].insert(.inPair) }
        case 8...: for place in block { all[place].insert(.inLongBlock) }
        default: break
        }
    }

    /// Adds the features that depend on a line's position and on its copies.
    private func addPlace(_ place: Int, to features: inout LineFeatures) {
        features.insert(.longText, if: shape.isParagraph[place])
        features.insert(.firstLine, if: place == 0)
        let main = shape.mainText
        if place >= main.upperBound {
            features.insert(place < main.upperBound + 5 ? .afterText : .farAfterText)
        } else {
            switch main.lowerBound - place {
            case ...0: features.insert(.inText)
            case 1: features.insert(.atText)
            case 2...3: features.insert(.nearText)
            case 4...8: features.insert(.closeToText)
            case 9...20: features.insert(.beforeText)
            default: features.insert(.farBeforeText)
            }
        }
        addCopies(place, to: &features)
    }

    private func addCopies(_ place: Int, to features: inout LineFeatures) {
        let count = copies.count(at: place)
        guard count > 1 else { return }
        features.insert(count == 2 ? .twice : count <= 4 ? .thrice : .often)
        let before = copies.distanceBefore(place)
        let after = copies.distanceAfter(place)
        features.insert(.later, if: before > 0)
        features.insert(.sameBefore, if: before == 1)
        features.insert(.sameBehind, if: after == 1)
        features.insert(.copyNear, if: (2...6).contains(before) || (2...6).contains(after))
    }
}

/// The words of a page's main text and of its first line.
private struct TextVocabulary {
    private var table: WordTable

    private static let inText = 1
    private static let inTitle = 2

    /// The maximum number of different words that are read; the rest of a longer main text is
    /// ignored.
    private static let longest = 20_000

    init(words: PageWords, shape: PageShape) {
        let lines = shape.mainText.filter { shape.isParagraph[$0] }.map { shape.filled[$0] }
        let count = lines.reduce(0) { $0 + words.range(of: $1).count }
        table = WordTable(room: min(count, Self.longest))
        if let first = shape.filled.first {
            add(words.range(of: first), of: words, as: Self.inTitle)
        }
        for line in lines {
            add(words.range(of: line), of: words, as: Self.inText)
            if table.count > Self.longest { break }
        }
    }

    private mutating func add(_ range: Range<Int>, of words: PageWords, as part: Int) {
        for word in range { table.insert(part, into: words.hashes[word]) }
    }

    /// Counts how many of a line's words occur in the main text, and how many in the page's first
    /// line.
    func knownWords(in range: Range<Int>, of words: PageWords) -> (text: Int, title: Int) {
        var known = (text: 0, title: 0)
        for word in range {
            let parts = max(0, table[words.hashes[word]])
            known.text += parts & Self.inText
            known.title += (parts & Self.inTitle) >> 1
        }
        return known
    }
}
