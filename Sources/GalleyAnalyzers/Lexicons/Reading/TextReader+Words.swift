// SPDX-License-Identifier: Apache-2.0

import GalleyCore

extension TextReader {
    /// Reads the word that begins at an offset, and the lower-case words after it; returns the
    /// offset after these words.
    ///
    /// Nearly all words consist of lower-case letters, perhaps after a capital, and end at white
    /// space, a comma or a full stop. They are hashed without being copied; only words that the
    /// lexicon may contain are read again.
    mutating func readWords(
        at start: Int, of text: Span<UInt8>, _ lookup: WordLookup
    ) -> Int {
        let first = read.tokens.count
        let end = readRun(at: start, of: text, lookup)
        // Only a hyphen or a non-ASCII character can be the end of a prefix before the word.
        if start > 0, text[start - 1] == UInt8(ascii: "-") || text[start - 1] >= 0x80 {
            applyPrefix(to: first, at: start, of: text)
        }
        return end
    }

    private mutating func readRun(
        at start: Int, of text: Span<UInt8>, _ lookup: WordLookup
    ) -> Int {
        // If phrases have wildcards, the bytes of every word are needed to match them.
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
        // Most words are followed by a space.
        if index < text.count, text[index] != 0x20 {
            if let end = skipAddress(from: start, at: index, of: text) { return end }
            if let end = readCompound(from: start, to: index, of: text) { return end }
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
        let hash = WordHash(buffer.span.extracting(..<count))
        add(letters.count, hash, at: start..<index, traits)
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

    /// Reads a compound with hyphens if the lexicon contains the whole compound.
    private mutating func readCompound(
        from start: Int, to end: Int, of text: Span<UInt8>
    ) -> Int? {
        guard end + 1 < text.count, text[end] == UInt8(ascii: "-"), text[end + 1].isLetterOrDigit
        else { return nil }
        var index = start
        while index < text.count, index - start < StandardLexicon.longestWord,
            text[index].isLetterOrDigit || text[index] == UInt8(ascii: "-")
        {
            buffer[index - start] = text[index].lowercased
            index += 1
        }
        let number = lexicon.index.number(of: buffer.span.extracting(..<(index - start)))
        // If it is not found, the caller continues with the first part, which the buffer still
        // contains unchanged.
        guard number >= 0 else { return nil }
        add(number, .entry, at: start..<index, .long)
        return index
    }
}
