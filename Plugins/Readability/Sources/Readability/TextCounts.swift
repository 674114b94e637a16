// SPDX-License-Identifier: Apache-2.0

import Galley

/// The counts of a text that the formulas use.
struct TextCounts {
    var words = 0
    var sentences = 0
    var syllables = 0
    /// The number of words of three syllables or more.
    var polysyllables = 0
    /// The number of words of more than six letters.
    var longWords = 0

    mutating func add(letters: Int, syllables: Int) {
        words += 1
        self.syllables += syllables
        if syllables >= 3 { polysyllables += 1 }
        if letters > 6 { longWords += 1 }
    }

    /// The measures of a text that contains words.
    var measures: MeasureValues {
        [
            "flesch": .number(flesch), "flesch_kincaid": .number(fleschKincaid),
            "smog": .number(smog), "lix": .number(lix), "syllables": .count(syllables),
        ]
    }

    /// Flesch's reading ease (Flesch 1948).
    var flesch: Double { 206.835 - 1.015 * wordsPerSentence - 84.6 * syllablesPerWord }

    /// The Flesch–Kincaid grade level, in years of school (Kincaid and others 1975).
    var fleschKincaid: Double { 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59 }

    /// The SMOG grade, in years of school (McLaughlin 1969); the number of polysyllables is scaled
    /// to 30 sentences.
    var smog: Double {
        3.1291 + 1.0430 * (Double(polysyllables) * 30 / Double(max(sentences, 1))).squareRoot()
    }

    /// The readability index LIX (Björnsson 1968).
    var lix: Double { wordsPerSentence + 100 * Double(longWords) / Double(max(words, 1)) }

    private var wordsPerSentence: Double { Double(words) / Double(max(sentences, 1)) }
    private var syllablesPerWord: Double { Double(syllables) / Double(max(words, 1)) }
}
