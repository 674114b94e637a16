// SPDX-License-Identifier: Apache-2.0

/// Joins a lexicon and the rule table to make the parts of a `StandardLexicon`.
struct StandardLexiconBuilder {
    /// The index of all words that occur in entries or rules.
    private(set) var index = WordIndex()
    /// The rating, roles and phrases of each word, indexed by word number.
    var words: [RatedWord] = []
    /// The phrases, grouped by their first words; within a group, the longest phrase comes first.
    private(set) var phrases: [RatedPhrase] = []
    /// The numbers of the words that the rules name.
    private(set) var names = NamedWords()
    /// How many words and phrases have a rating that is not 0.
    private(set) var ratedEntries = 0
    /// For each byte that is not a letter or digit, whether an emoticon begins with it.
    private(set) var emoticonStarts = [Bool](repeating: false, count: 256)
    /// The length of the longest emoticon in bytes.
    private(set) var longestEmoticon = 0

    /// The entries with wildcards that match words without hyphens; nil if there are none.
    var patterns: PatternIndex?
    /// The entries with wildcards and hyphens, which match compounds; nil if there are none.
    var compounds: PatternIndex?
    /// The words with wildcards that occur in phrases; nil if there are none.
    var phraseGlobs: GlobIndex?
    /// The category numbers of every entry, keyed by the entry's spelling.
    var categories: [String: [Int]] = [:]
    private var groups: [Int32: [RatedPhrase]] = [:]

    /// Joins a lexicon with a rule table, each line of which contains a phrase, a tab and a role.
    init(lexicon: LexiconFile, rules: [UInt8]) {
        names = NamedWords { number(adding: $0.utf8Span.span) }
        for number in names.acting { words[Int(number)].roles.insert(.acting) }
        for row in TabbedLines(rules).afterColumnNames(("phrase", "role")) {
            let name = String(decoding: row.second ?? [], as: UTF8.self)
            if let role = RuleRole(rawValue: name) { add(row.first, role) }
        }
        words.reserveCapacity(lexicon.entries.count + 4096)
        for entry in lexicon.entries { add(entry) }
        if patterns != nil || compounds != nil { applyPatterns(to: lexicon) }
        for (first, group) in groups.sorted(by: { $0.key < $1.key }) {
            words[Int(first)].begin(group, at: phrases.count)
            phrases += group.sorted { $0.words.count > $1.words.count }
        }
        ratedEntries =
            words.count { $0.roles.contains(.rated) }
            + phrases.count { ($0.rating ?? 0) != 0 }
    }

    /// Returns the number of a word in an entry or a rule; a new word is added.
    mutating func number(adding word: Span<UInt8>) -> Int32 {
        let number = index.number(adding: word)
        if number == words.count { words.append(RatedWord()) }
        return Int32(number)
    }

    private mutating func add(_ text: ArraySlice<UInt8>, _ role: RuleRole) {
        if text.contains(UInt8(ascii: " ")) {
            change(phrase: text) { $0.role = role }
        } else {
            words[Int(number(adding: text.span))].roles.formUnion(LexiconWordRoles(role))
        }
    }

    /// Adds an entry; if entries are equal after folding, the last one has precedence.
    private mutating func add(_ entry: LexiconEntry) {
        var word = entry.word
        var shape = EntryShape(word)
        if shape.mayChange {
            word = EntryFolding.folded(word, shape)
            shape = EntryShape(word)
        }
        if shape.hasSpace {
            change(phrase: word) {
                $0.rating = entry.rating
                $0.isCounted = entry.rating != 0 || !entry.categories.isEmpty
            }
            if shape.hasMark { notePhraseGlobs(word, isGlob: entry.isGlob) }
        } else {
            let number = Int(number(adding: word.span))
            words[number].rating = entry.rating
            if entry.rating != 0 || !entry.categories.isEmpty {
                words[number].roles.insert(.rated)
            }
            if shape.hasMark {
                notePattern(word, entry, number)
                noteEmoticon(word)
            }
        }
        if !entry.categories.isEmpty {
            categories[String(decoding: word, as: UTF8.self)] = entry.categories
        }
    }

    private mutating func noteEmoticon(_ word: ArraySlice<UInt8>) {
        guard let first = word.first else { return }
        if first < 0x80, !first.isLetterOrDigit { emoticonStarts[Int(first)] = true }
        // The buffer of the reader cannot hold a longer emoticon.
        longestEmoticon = min(max(longestEmoticon, word.count), StandardLexicon.longestWord)
    }

    private mutating func change(
        phrase text: ArraySlice<UInt8>, _ body: (inout RatedPhrase) -> Void
    ) {
        let words = text.split(separator: UInt8(ascii: " ")).map { number(adding: $0.span) }
        guard let first = words.first else { return }
        if let place = groups[first]?.firstIndex(where: { $0.words == words }) {
            body(&groups[first, default: []][place])
        } else {
            var phrase = RatedPhrase(words: words)
            body(&phrase)
            groups[first, default: []].append(phrase)
        }
    }
}

extension StandardLexiconBuilder {
    /// Records an entry if it has wildcards.
    mutating func notePattern(_ word: ArraySlice<UInt8>, _ entry: LexiconEntry, _ number: Int) {
        let prefix = PrefixIndex.prefix(of: word)
        guard prefix != nil || entry.isGlob else { return }
        let isCompound = word.contains(UInt8(ascii: "-"))
        if isCompound {
            compounds = compounds ?? PatternIndex()
            compounds?.add(prefix, or: word, entry: number)
        } else {
            patterns = patterns ?? PatternIndex()
            patterns?.add(prefix, or: word, entry: number)
        }
    }

    /// Records those words of a phrase that have wildcards.
    ///
    /// - Parameter isGlob: whether `*` and `?` are wildcards anywhere; if false, only a `*` at the
    ///   end of a word is a wildcard.
    mutating func notePhraseGlobs(_ phrase: ArraySlice<UInt8>, isGlob: Bool) {
        for word in phrase.split(separator: UInt8(ascii: " "))
        where isGlob
            ? word.contains(where: WordGlob.isWildcard) : PrefixIndex.prefix(of: word) != nil
        {
            let number = Int(number(adding: word.span))
            phraseGlobs = phraseGlobs ?? GlobIndex()
            phraseGlobs?.add(word, entry: number)
        }
    }

    /// Copies the rating and categories of an entry with wildcards to each matching word that
    /// occurs in phrases or rules but is not an entry, because the reader finds such a word by its
    /// own number, not by the pattern.
    mutating func applyPatterns(to lexicon: LexiconFile) {
        var isEntry = [Bool](repeating: false, count: words.count)
        for entry in lexicon.entries {
            let number = index.number(of: EntryFolding.folded(entry.word).span)
            if number >= 0 { isEntry[number] = true }
        }
        for number in words.indices where !isEntry[number] {
            let spelling = index.spelling(of: number)
            let word = spelling.utf8Span.span
            guard let entry = compounds?.entry(of: word) ?? patterns?.entry(of: word) else {
                continue
            }
            words[number].rating = words[entry].rating
            if words[entry].roles.contains(.rated) { words[number].roles.insert(.rated) }
            categories[spelling] = categories[index.spelling(of: entry)]
        }
    }
}
