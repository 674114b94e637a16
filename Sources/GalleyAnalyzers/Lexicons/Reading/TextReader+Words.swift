// SPDX-License-Identifier: Apache-2.0

import GalleyCore

extension TextReader {
    /// Reads the word that begins at an offset, and the lower-case words after it; returns the
    /// offset after these words.
    ///
    /// Nearly all words consist of lower-case letters, perhaps after an initial capital, and end at
    /// white space, a comma or a full stop. They are hashed without being copied; only words that
    /// the lexicon may contain are read again.
    mutating func readWords(
        at start: Int, of text: Span<UInt8>, _ lookup: WordLookup
    ) -> Int {
        let first = read.tokens.count
        let end = readRun(at: start, of: text, lookup)
        // A prefix is possible only if the word follows a hyphen, which may be a non-ASCII
        // character.
        if start > 0, text[start - 1] == UInt8(ascii: "-") || text[start - 1] >= 0x80 {
            applyPrefix(to: first, at: start, of: text)
        }
        return end
    }

    private mutating func readRun(
        at start: Int, of text: Span<UInt8>, _ lookup: WordLookup
    ) -> Int {
        // If phrases have wildcards, the bytes of every word are needed to match the wildcards.
        guard lexicon.phraseGlobs == nil else { return readMixedWord(at: start, of: text) }
        var run = WordRun(at: start)
        let first = read.tokens.count
        read.tokens.append(addingCapacity: WordRun.longest) { run.read(text, lookup, into: &$0) }
        guard run.position > start else { return readMixedWord(at: start, of: text) }
        if clauseEnded || run.capitals > 0 { noteEnds(before: first, capitals: run.capitals) }
        return run.position
    }

    /// Reads a word that contains capitals, digits or marks, or that is followed by an unusual
    /// character.
    private mutating func readMixedWord(at start: Int, of text: Span<UInt8>) -> Int {
        var hash = WordHash()
        var index = start
        var hasCapital = false
        var hasSmall = false
        var isJoined = false
        while index < text.count {
            var byte = text[index]
            if (byte | 0x20) &- 0x61 < 26 {
                if byte < 0x60 {
                    hasCapital = true
                    byte |= 0x20
                } else {
                    hasSmall = true
                }
            } else if byte &- 0x30 >= 10 {
                if byte >= 0x80, lookup.continuesWord(at: index, of: text) {
                    return readOtherWord(at: start, of: text)
                }
                guard WordLookup.joins(byte, at: index, of: text) else { break }
                isJoined = true
            }
            hash.add(byte)
            if index - start < StandardLexicon.longestWord { buffer[index - start] = byte }
            index += 1
        }
        // Most words are followed by a space, so this test skips the searches below for most words.
        if index < text.count, text[index] != 0x20 {
            if let end = skipAddress(from: start, at: index, of: text) { return end }
            if let end = readCompound(index - start, from: start, to: index, of: text) {
                return end
            }
        }
        var traits = Self.traits(start..<index, hasCapital, hasSmall, of: text)
        if isJoined, contractsNot(index - start) { traits.insert(.negates) }
        add(index - start, hash, at: start..<index, traits)
        return index
    }

    /// Reads a word that contains non-ASCII letters or a curly apostrophe.
    mutating func readOtherWord(at start: Int, of text: Span<UInt8>) -> Int {
        var bytes: [UInt8] = []
        var index = start
        while index < text.count {
            let byte = text[index]
            let scalar = text.scalar(at: index)
            if byte < 0x80 {
                guard byte.isLetterOrDigit || WordLookup.joins(byte, at: index, of: text) else {
                    break
                }
                bytes.append(byte)
            } else if TextCharacter(scalar.value) == .apostrophe {
                guard lookup.continuesWord(at: index, of: text) else { break }
                bytes.append(UInt8(ascii: "'"))
            } else {
                guard TextCharacter(scalar.value) == .letter else { break }
                for place in index..<index + scalar.length { bytes.append(text[place]) }
            }
            index += scalar.length
        }
        letters.read(bytes.span)
        let count = min(letters.count, StandardLexicon.longestWord)
        for place in 0..<count { buffer[place] = letters.buffer[place] }
        var traits: TokenTraits = letters.isUpper ? [.upper, .capital] : []
        if letters.count > 3 { traits.insert(.long) }
        if text[start].isCapital { traits.insert(.capital) }
        if contractsNot(count) { traits.insert(.negates) }
        let length = letters.count
        if let end = readCompound(length, from: start, to: index, of: text) { return end }
        let hash = WordHash(buffer.span.extracting(..<count))
        add(length, hash, at: start..<index, traits)
        return index
    }

    private static func traits(
        _ range: ByteRange, _ hasCapital: Bool, _ hasSmall: Bool, of text: Span<UInt8>
    ) -> TokenTraits {
        var traits: TokenTraits = hasCapital && !hasSmall ? .upper : []
        if hasCapital, text[range.lowerBound].isCapital { traits.insert(.capital) }
        if range.count > 3 { traits.insert(.long) }
        return traits
    }

    /// Whether the word in the buffer contains "n't".
    private func contractsNot(_ count: Int) -> Bool {
        count <= StandardLexicon.longestWord && buffer.span.extracting(..<count).containsNot
    }

    /// Adds the word in the buffer.
    private mutating func add(
        _ count: Int, _ hash: WordHash, at span: ByteRange, _ traits: TokenTraits
    ) {
        let isLong = count > StandardLexicon.longestWord
        let found =
            isLong ? (-1, .entry) : lookup.entry(of: buffer.span.extracting(..<count), hash)
        add(found.number, found.form, at: span, traits)
        if let globs = lexicon.phraseGlobs, count <= StandardLexicon.longestWord {
            let fitting = globs.all(for: buffer.span.extracting(..<count))
            noteGlobs(fitting)
        }
    }

    /// Reads a compound with hyphens if an entry or a word of a phrase matches the whole compound.
    ///
    /// The first part of the compound ends at `end` and is in the buffer, in lower case and with
    /// `count` bytes. If nothing matches, the caller continues with this part.
    private mutating func readCompound(
        _ count: Int, from start: Int, to end: Int, of text: Span<UInt8>
    ) -> Int? {
        guard count > 0, joinsCompound(at: end, of: text) else { return nil }
        var length = count
        var index = end
        var isASCII = true
        while length < StandardLexicon.longestWord, index < text.count {
            let byte = text[index]
            if byte >= 0x80 {
                guard byte & 0xC0 == 0x80 || isLetter(at: index, of: text) else { break }
                isASCII = false
            } else if !byte.isLetterOrDigit {
                guard joinsCompound(at: index, of: text) else { break }
            }
            buffer[length] = byte.lowercased
            length += 1
            index += 1
        }
        if !isASCII { length = lowerTail(from: count, to: length) }
        guard length < StandardLexicon.longestWord else { return nil }
        let found = compound(length)
        guard found.number >= 0 || !found.globs.isEmpty else { return nil }
        add(found.number, .entry, at: start..<index, .long)
        noteGlobs(found.globs)
        return index
    }

    /// Returns the entry of the compound in the buffer, or -1, and the words of phrases that match
    /// the compound.
    private func compound(_ length: Int) -> (number: Int, globs: [Int32]) {
        let word = buffer.span.extracting(..<length)
        let globs = lexicon.phraseGlobs?.all(for: word, isCompound: true) ?? []
        let number = lexicon.index.number(of: word)
        guard number < 0, let compounds = lexicon.compounds else { return (number, globs) }
        return (compounds.entry(of: word) ?? -1, globs)
    }

    /// Converts the buffer from `count` to `length` to lower case, and returns the new length of
    /// the word; if the word is too long for the buffer, this is the length of the buffer.
    private mutating func lowerTail(from count: Int, to length: Int) -> Int {
        letters.read(buffer.span.extracting(count..<length))
        let longest = StandardLexicon.longestWord
        for place in 0..<min(letters.count, longest - count) {
            buffer[count + place] = letters.buffer[place]
        }
        return min(count + letters.count, longest)
    }

    /// Whether the character at an offset is a hyphen before a letter or digit.
    private func joinsCompound(at place: Int, of text: Span<UInt8>) -> Bool {
        guard place + 1 < text.count, text[place] == UInt8(ascii: "-") else { return false }
        let next = text[place + 1]
        return next.isLetterOrDigit || next >= 0x80 && isLetter(at: place + 1, of: text)
    }

    /// Whether the non-ASCII character at an offset is a letter.
    private func isLetter(at place: Int, of text: Span<UInt8>) -> Bool {
        TextCharacter(text.scalar(at: place).value) == .letter
    }
}
