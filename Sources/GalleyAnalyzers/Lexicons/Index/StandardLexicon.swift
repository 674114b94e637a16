// SPDX-License-Identifier: Apache-2.0

/// A lexicon and the table of rules, indexed for the reader and the standard rules.
///
/// A class, so that passing it on does not retain each of its arrays.
final class StandardLexicon: Sendable {
    /// Every word of an entry or a rule.
    let index: WordIndex
    /// The rating, roles and phrases of each word, by its number.
    let words: [RatedWord]
    /// The roles of each word again, in a tenth of the memory: most words need nothing else.
    let roles: [LexiconWordRoles]
    /// The ratings of each word again, for the same reason.
    let ratings: [Double]
    /// The phrases by their first words, the longest first.
    let phrases: [RatedPhrase]
    /// The words that rules name.
    let names: NamedWords
    /// How many words and phrases have a rating that is not 0.
    let ratedEntries: Int
    /// Whether an emoticon begins with a byte that is not a letter or digit.
    let emoticonStarts: [Bool]
    /// The length of the longest emoticon in bytes.
    let longestEmoticon: Int
    /// The entries that match many words; nil if there are none.
    let patterns: PatternIndex?
    /// The words with wildcards within phrases, by their numbers; nil if there are none.
    let phraseGlobs: GlobIndex?
    /// The numbers of every entry's categories, by its spelling.
    let categories: [String: [Int]]
    /// The names of the categories.
    let categoryNames: [String]

    /// The most bytes of a word that is looked up, and so of the buffer of a reader.
    static var longestWord: Int { 64 }

    /// Joins a lexicon with a table of rules, whose lines are phrase, tab, role.
    init(lexicon: LexiconFile, rules: [UInt8]) {
        let built = StandardLexiconBuilder(lexicon: lexicon, rules: rules)
        index = built.index
        words = built.words
        roles = built.words.map(\.roles)
        ratings = built.words.map(\.rating)
        phrases = built.phrases
        names = built.names
        ratedEntries = built.ratedEntries
        emoticonStarts = built.emoticonStarts
        longestEmoticon = built.longestEmoticon
        patterns = built.patterns
        phraseGlobs = built.phraseGlobs
        categories = built.categories
        categoryNames = lexicon.categories
    }

    /// The number of a phrase as an entry: words come first.
    func entry(ofPhrase place: Int) -> Int32 { Int32(words.count + place) }

    /// Whether there is an entry of this number.
    func hasEntry(_ number: Int32) -> Bool {
        (0..<words.count + phrases.count).contains(Int(number))
    }

    /// An entry as the lexicon spells it, in lower case.
    func spelling(of entry: Int32) -> String {
        let place = Int(entry) - words.count
        guard place >= 0 else { return index.spelling(of: Int(entry)) }
        return phrases[place].words.map { index.spelling(of: Int($0)) }.joined(separator: " ")
    }
}

/// The numbers of the words that the standard rules name.
struct NamedWords: Sendable {
    var at: Int32 = -1
    var but: Int32 = -1
    var kind: Int32 = -1
    var least: Int32 = -1
    var like: Int32 = -1
    var much: Int32 = -1
    var never: Int32 = -1
    var no: Int32 = -1
    var nor: Int32 = -1
    var of: Int32 = -1
    var or: Int32 = -1
    var so: Int32 = -1
    var this: Int32 = -1
    var very: Int32 = -1
    var well: Int32 = -1

    /// The words that change a rated word after them; the others only modify these.
    var acting: [Int32] { [least, never, no, so, this] }

    /// Makes names without numbers.
    init() {}

    /// Numbers the words.
    init(_ number: (String) -> Int32) {
        (at, but, kind) = (number("at"), number("but"), number("kind"))
        (least, like, much) = (number("least"), number("like"), number("much"))
        (never, no, nor) = (number("never"), number("no"), number("nor"))
        (of, or, so) = (number("of"), number("or"), number("so"))
        (this, very, well) = (number("this"), number("very"), number("well"))
    }
}
