// SPDX-License-Identifier: Apache-2.0

/// A lexicon and the rule table, indexed for the text reader and the standard rules.
///
/// This is a class, because passing a structure to a function would retain each of its arrays.
final class StandardLexicon: Sendable {
    /// The index of all words that occur in entries or rules.
    let index: WordIndex
    /// The rating, roles and phrases of each word, indexed by word number.
    let words: [RatedWord]
    /// A copy of the roles of each word, because most words need only these, and the copy needs a
    /// tenth of the memory of `words`.
    let roles: [LexiconWordRoles]
    /// A copy of the rating of each word, for the same reason as `roles`.
    let ratings: [Double]
    /// The phrases, grouped by their first words; within a group, the longest phrase comes first.
    let phrases: [RatedPhrase]
    /// The numbers of the words that the rules name.
    let names: NamedWords
    /// How many words and phrases have a rating that is not 0.
    let ratedEntries: Int
    /// For each byte that is not a letter or digit, whether an emoticon begins with it.
    let emoticonStarts: [Bool]
    /// The length of the longest emoticon in bytes.
    let longestEmoticon: Int
    /// The entries with wildcards that match words without hyphens; nil if there are none.
    let patterns: PatternIndex?
    /// The entries with wildcards and hyphens, which match compounds; nil if there are none.
    let compounds: PatternIndex?
    /// The words with wildcards that occur in phrases; nil if there are none.
    let phraseGlobs: GlobIndex?
    /// The category numbers of every entry, keyed by the entry's spelling.
    let categories: [String: [Int]]
    /// The names of the categories.
    let categoryNames: [String]

    /// The maximum length in bytes of a word that is looked up, and so the size of a reader's
    /// buffer.
    static var longestWord: Int { 64 }

    /// Joins a lexicon with a rule table, each line of which contains a phrase, a tab and a role.
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
        compounds = built.compounds
        phraseGlobs = built.phraseGlobs
        categories = built.categories
        categoryNames = lexicon.categories
    }

    /// Returns the entry number of a phrase; the numbers of phrases follow those of all words.
    func entry(ofPhrase place: Int) -> Int32 { Int32(words.count + place) }

    /// Whether there is an entry with this number.
    func hasEntry(_ number: Int32) -> Bool {
        (0..<words.count + phrases.count).contains(Int(number))
    }

    /// Returns the spelling of an entry, in lower case.
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
    var un: Int32 = -1
    var very: Int32 = -1
    var well: Int32 = -1

    /// The numbers of the words that change a rated word after them; the other named words only
    /// modify the effect of these.
    var acting: [Int32] { [least, never, no] }

    /// Makes a value in which all numbers are -1.
    init() {}

    /// Fills in the number that a function returns for each word.
    init(_ number: (String) -> Int32) {
        (at, but, kind) = (number("at"), number("but"), number("kind"))
        (least, like, much) = (number("least"), number("like"), number("much"))
        (never, no, nor) = (number("never"), number("no"), number("nor"))
        (of, or, so) = (number("of"), number("or"), number("so"))
        (this, very, well) = (number("this"), number("very"), number("well"))
        un = number("un")
    }
}
