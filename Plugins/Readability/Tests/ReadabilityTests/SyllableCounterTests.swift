// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Readability

/// Compares the results of `SyllableCounter` with the numbers of syllables in dictionaries.
struct SyllableCounterTests {
    @Test(arguments: [
        (1, "cat the make makes baked breathed fetched smile used eighth strengths don't we're"),
        (1, "can't weren't aren't through though queue stopped loved plague"),
        (2, "table little apple wanted needed houses boxes pages changes reading passage itself"),
        (2, "being going lion quiet riot poem naked people lovely basement careful movement"),
        (2, "science couldn't didn't isn't something someone trying playing nation special ocean"),
        (3, "radio piano video happier easiest poetic tourism realist beautiful"),
        (3, "serious envious companion family animal banana potato tomato syllable"),
        (4, "society reality television information continuous understanding experience"),
        (4, "community material territory"), (5, "university creativity examination"),
        (6, "responsibility"),
    ])
    func syllables(_ expected: Int, _ words: String) {
        for word in words.split(separator: " ") {
            #expect(SyllableCounter().count(String(word)) == expected, "\(word)")
        }
    }

    @Test func accentsAndOtherLettersAreCounted() {
        #expect(SyllableCounter().count("café") == 2)
        #expect(SyllableCounter().count("") == 1)
        #expect(SyllableCounter().count("слово") >= 1)
    }
}
