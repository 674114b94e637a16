// SPDX-License-Identifier: Apache-2.0

extension StandardLexiconBuilder {
    /// Notes an entry that stands for many words.
    mutating func notePattern(_ word: ArraySlice<UInt8>, _ entry: LexiconEntry, _ number: Int) {
        if let prefix = PrefixIndex.prefix(of: word) {
            patterns = patterns ?? PatternIndex()
            patterns?.add(prefix: prefix.span, entry: number)
        } else if entry.isGlob {
            patterns = patterns ?? PatternIndex()
            patterns?.add(glob: word, entry: number)
        }
    }

    /// Notes the words of a phrase that have wildcards.
    mutating func notePhraseGlobs(_ phrase: ArraySlice<UInt8>) {
        for word in phrase.split(separator: UInt8(ascii: " "))
        where word.contains(where: WordGlob.isWildcard) {
            let number = Int(number(adding: word.span))
            phraseGlobs = phraseGlobs ?? GlobIndex()
            phraseGlobs?.add(word, entry: number)
        }
    }

    /// Rates the words of phrases and rules that are no entries but fit one with wildcards: a text
    /// finds them by their own numbers.
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
