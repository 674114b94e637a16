// SPDX-License-Identifier: Apache-2.0

/// Counts the syllables of English words by their spelling.
///
/// The count is the number of groups of adjacent vowels, minus the silent vowels, plus the adjacent
/// vowels that are pronounced separately.
struct SyllableCounter {
    /// Returns the number of syllables of a word, which is at least one.
    func count(_ word: String) -> Int {
        let letters = Self.letters(of: word)
        if let known = Self.exceptions[String(decoding: letters, as: UTF8.self)] { return known }
        let isNegation = word.hasSuffix("n't") || word.hasSuffix("n’t")
        let stem = isNegation ? Array(letters.dropLast(2)) : letters
        return max(groups(stem) - silent(stem) + apart(stem), 1)
            + (isNegation && Self.isSpoken(after: stem) ? 1 : 0)
    }

    /// Returns the letters in lower case; an accented vowel becomes "a", which is never silent.
    private static func letters(of word: String) -> [UInt8] {
        word.lowercased().unicodeScalars.compactMap { scalar in
            if ("a"..."z").contains(scalar) { return UInt8(ascii: scalar) }
            guard !scalar.isASCII, scalar.properties.isAlphabetic else { return nil }
            return accented.contains(scalar) ? UInt8(ascii: "a") : UInt8(ascii: "b")
        }
    }

    private static let accented = Set("àáâãäåæèéêëìíîïòóôõöøùúûüýÿœāēīōū".unicodeScalars)
    private static let vowels = Set("aeiouy".utf8)

    private func isVowel(_ letters: [UInt8], _ index: Int) -> Bool {
        letters.indices.contains(index) && Self.vowels.contains(letters[index])
    }

    private func groups(_ letters: [UInt8]) -> Int {
        letters.indices.count { isVowel(letters, $0) && !isVowel(letters, $0 - 1) }
    }

    /// Returns the number of silent vowels at the end of a word or before an ending such as "ly".
    private func silent(_ letters: [UInt8]) -> Int {
        endsSilently(letters)
            ? 1
            : Self.endings.count { ending in
                let stem = letters.dropLast(ending.count)
                return letters.count > ending.count + 3 && letters.suffix(ending.count) == ending
                    && endsInSilentE(Array(stem))
            }
    }

    private func endsSilently(_ letters: [UInt8]) -> Bool {
        if endsInSilentE(letters) || letters.ends(in: ["gue", "que"]) { return true }
        let stem = Array(letters.dropLast())
        switch letters.last {
        case UInt8(ascii: "s"): return endsInSilentE(stem) && !stem.ends(in: Self.hissing)
        case UInt8(ascii: "d"): return endsInSilentE(stem) && !stem.ends(in: ["te", "de"])
        default: return false
        }
    }

    /// Returns whether the last letter is a silent "e" after a consonant; the "e" of "table" is not
    /// silent.
    private func endsInSilentE(_ letters: [UInt8]) -> Bool {
        let last = letters.count - 1
        guard last > 0, letters[last] == UInt8(ascii: "e"), !isVowel(letters, last - 1) else {
            return false
        }
        let isSpoken =
            letters[last - 1] == UInt8(ascii: "l") && last > 1
            && !isVowel(letters, last - 2) && letters[last - 2] != UInt8(ascii: "l")
        return !isSpoken
    }

    /// Returns the number of adjacent vowels that are pronounced separately.
    private func apart(_ letters: [UInt8]) -> Int {
        Self.apart.reduce(0) { $0 + letters.occurrences(of: $1) }
            + Self.apartAtEnd.count { letters.count > $0.count && letters.suffix($0.count) == $0 }
            + letters.indices.count { isSpokenAfterI(letters, $0) }
    }

    /// Returns whether "ia" or "io" is pronounced as in "piano" and "radio", not as in "nation" and
    /// "special".
    private func isSpokenAfterI(_ letters: [UInt8], _ index: Int) -> Bool {
        guard letters[index] == UInt8(ascii: "i"), index + 1 < letters.count,
            [UInt8(ascii: "a"), UInt8(ascii: "o")].contains(letters[index + 1])
        else { return false }
        return index == 0 || !"ctsgx".utf8.contains(letters[index - 1])
    }

    /// Returns whether "n't" after a stem is a separate syllable, as it is after most consonants.
    private static func isSpoken(after stem: [UInt8]) -> Bool {
        let last = stem.last == UInt8(ascii: "e") ? stem.dropLast().last : stem.last
        return last.map { !vowels.contains($0) && $0 != UInt8(ascii: "r") } ?? false
    }

    private static let hissing = ["se", "xe", "ze", "ce", "ge", "che", "she"]
    private static let endings = [
        "ly", "ment", "ments", "ful", "less", "ness", "some", "where", "thing", "times", "time",
        "body", "what", "how",
    ].map { Array($0.utf8) }
    private static let apart = [
        "iu", "uou", "eous", "iet", "ienc", "creati", "creato", "ealit", "ealis", "nuit", "ruin",
        "fluid",
        "poet",
    ].map { Array($0.utf8) }
    private static let apartAtEnd = [
        "aing", "eing", "oing", "uing", "ying", "ism", "isms", "ier", "iest", "eo", "eos", "ea",
    ].map { Array($0.utf8) }
    private static let exceptions: [String: Int] = [
        "mr": 2, "mrs": 2, "business": 2, "evening": 2, "idea": 3, "ideas": 3, "beyond": 2,
        "area": 3, "areas": 3, "marriage": 2, "carriage": 2, "creature": 2, "creatures": 2,
        "hundred": 2, "tired": 2, "desire": 3, "million": 2, "millions": 2, "opinion": 3,
        "companion": 3, "fashion": 2, "union": 2, "brilliant": 2, "genius": 2, "familiar": 3,
        "parliament": 3, "voyage": 2, "people": 2, "science": 2,
        "create": 2, "created": 3, "sea": 1, "tea": 1, "quiet": 2, "every": 2, "everything": 3,
        "everybody": 4, "everywhere": 3, "somebody": 3, "recipe": 3, "recipes": 3, "metre": 2,
        "metres": 2, "plea": 1, "being": 2, "someone": 2, "anyone": 3, "argue": 2, "naked": 2,
        "sacred": 2, "wicked": 2,
        "lion": 2, "museum": 3, "theatre": 3, "poem": 2, "poems": 2, "fire": 1, "hour": 1,
    ]
}

extension [UInt8] {
    fileprivate func ends(in texts: [String]) -> Bool {
        texts.contains { suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    fileprivate func occurrences(of part: [UInt8]) -> Int {
        guard count >= part.count else { return 0 }
        return (0...count - part.count).count { self[$0..<$0 + part.count].elementsEqual(part) }
    }
}
