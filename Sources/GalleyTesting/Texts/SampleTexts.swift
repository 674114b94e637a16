// SPDX-License-Identifier: Apache-2.0

/// The texts with which an analyzer is tried: its examples, odd ones, made-up ones.
struct SampleTexts {
    /// Lists of documents, short enough to be tried in many combinations.
    let lists: [TextList]

    init(examples: [String], seed: UInt64) {
        let made = (0..<3).map { round -> TextList in
            let seed = seed &+ UInt64(round)
            var maker = TextMaker(examples: examples, seed: seed)
            return TextList(texts: maker.texts(12), seed: seed)
        }
        lists = [TextList(texts: examples + OddTexts.short, seed: nil)] + made
    }

    /// Every short text on its own.
    var singles: [TextList] {
        lists.flatMap { list in list.texts.map { TextList(texts: [$0], seed: list.seed) } }
    }

    /// Every long text on its own.
    var longSingles: [TextList] {
        OddTexts.long.map { TextList(texts: [$0], seed: nil) }
    }
}
