// SPDX-License-Identifier: Apache-2.0

/// Joins a lexicon and the rule table to make the parts of a `StandardLexicon`.
struct StandardLexiconBuilder {
    /// The index of all words that occur in entries or rules.
    private(set) var index = WordIndex()
    /// The rating, roles and phrases of each word, by its number.
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

    /// The entries with wildcards that match single words; nil if there are none.
    var patterns: PatternIndex?
    /// The words with wildcards that occur in phrases; nil if there are none.
    var phraseGlobs: GlobIndex?
    /// The category numbers of every entry, by the spelling of the entry.
    var categories: [String: [Int]] = [:]
    private var groups: [Int32: [RatedPhrase]] = [:]
    private var letters = LetterCase()

    /// Joins a lexicon with a rule table, each line of which contains a phrase, a tab and a role.
    init(lexicon: LexiconFile, rules: [UInt8]) {
        names = NamedWords { number(adding: $0.utf8Span.span) }
        for number in names.acting { words[Int(number)].roles.insert(.acting) }
        for row in TabbedLines(rules).afterColumnNames(("phrase", "role")) {
            let name = String(decoding: row.second ?? [], as: UTF8.self)
            if let role = RuleRole(rawValue: name) { add(row.first, role) }
        }
        // Entries in lower case are added last, so that each replaces entries that differ only in
        // case.
        words.reserveCapacity(lexicon.entries.count + 4096)
        let entries = lexicon.entries
        let shapes = entries.map { EntryShape($0.word) }
        for index in shapes.indices where shapes[index].hasCapitals {
            add(entries[index], shapes[index])
        }
        for index in shapes.indices where !shapes[index].hasCapitals {
            add(entries[index], shapes[index])
        }
        if patterns != nil { applyPatterns(to: lexicon) }
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

    private mutating func add(_ entry: LexiconEntry, _ shape: EntryShape) {
        var word = entry.word
        if shape.hasCapitals {
            letters.read(word.span)
            word = letters.buffer[..<letters.count]
        }
        if shape.hasSpace {
            change(phrase: word) {
                $0.rating = entry.rating
                $0.isCounted = entry.rating != 0 || !entry.categories.isEmpty
            }
            if entry.isGlob { notePhraseGlobs(word) }
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
        if let prefix = PrefixIndex.prefix(of: word) {
            patterns = patterns ?? PatternIndex()
            patterns?.add(prefix: prefix.span, entry: number)
        } else if entry.isGlob {
            patterns = patterns ?? PatternIndex()
            patterns?.add(glob: word, entry: number)
        }
    }

    /// Records those words of a phrase that have wildcards.
    mutating func notePhraseGlobs(_ phrase: ArraySlice<UInt8>) {
        for word in phrase.split(separator: UInt8(ascii: " "))
        where word.contains(where: WordGlob.isWildcard) {
            let number = Int(number(adding: word.span))
            phraseGlobs = phraseGlobs ?? GlobIndex()
            phraseGlobs?.add(word, entry: number)
        }
    }

    /// Copies the rating and categories of an entry with wildcards to each matching word that
    /// occurs in phrases or rules but is not an entry, because texts find such a word by its own
    /// number.
    mutating func applyPatterns(to lexicon: LexiconFile) {
        var isEntry = [Bool](repeating: false, count: words.count)
        for entry in lexicon.entries where !EntryShape(entry.word).hasSpace {
            var letters = LetterCase()
            letters.read(entry.word.span)
            let word = letters.buffer[..<letters.count]
            let number = index.number(of: word.span)
            if number >= 0 { isEntry[number] = true }
        }
        for number in words.indices where !isEntry[number] {
            let spelling = index.spelling(of: number)
            guard let entry = patterns?.entry(of: spelling.utf8Span.span) else { continue }
            words[number].rating = words[entry].rating
            if words[entry].roles.contains(.rated) { words[number].roles.insert(.rated) }
            categories[spelling] = categories[index.spelling(of: entry)]
        }
    }
}
