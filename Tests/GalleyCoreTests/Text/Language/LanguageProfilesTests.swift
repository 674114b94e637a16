// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyCore

/// Files of language profiles are read correctly, and the bundled file is complete.
struct LanguageProfilesTests {
    private func file(_ text: String) -> ProfileFile { ProfileFile(Array(text.utf8)) }

    private let small = """
        # a comment
        language\txa\tFirst Language\tlatin\t2500
        language\txb\tSecond\tlatin\t2600
        language\tel\tGreek\tgreek
        trigrams\tlatin
        _a_\t1:
        éßb\t0J

        """

    @Test func linesAreReadInTheFormatOfTheHeader() {
        let file = file(small)
        #expect(file.languages.map(\.code) == ["xa", "xb", "el"])
        #expect(file.languages.map(\.name) == ["First Language", "Second", "Greek"])
        #expect(file.languages.map(\.typicalWeight) == [2500, 2600, 0])
        #expect(file.tables.map(\.script) == [.latin])
        #expect(
            file.tables[0].keys == [
                TrigramTable.key(0x5F, 0x61, 0x5F), TrigramTable.key(0xE9, 0xDF, 0x62),
            ])
        #expect(file.tables[0].weights == [1, 10, 0, 26])
    }

    @Test func weightsAreAddedPerLanguage() throws {
        let profiles = LanguageProfiles(file(small))
        let profile = try #require(profiles.profile(of: .latin))
        let trigrams = profiles.trigrams
        let first = try #require(trigrams.row(of: TrigramTable.key(0x5F, 0x61, 0x5F)))
        let second = try #require(trigrams.row(of: TrigramTable.key(0xE9, 0xDF, 0x62)))
        #expect(trigrams.row(of: TrigramTable.key(0x61, 0x61, 0x61)) == nil)
        #expect(profile.scores([]) == [0, 0])
        #expect(profile.scores([first, second, first]) == [2, 46])
        #expect(profile.scores([99, 0xFFFF]) == [0, 0])
        let many = [UInt16](repeating: second, count: 5000)
        #expect(profile.scores(many) == [0, 130_000], "no sum overflows")
        #expect(profiles.profile(of: .greek) == nil)
        #expect(profiles.onlyLanguage(of: .greek)?.code == "el")
        #expect(profiles.onlyLanguage(of: .latin) == nil)
    }

    @Test func linesInAnotherFormatAreSkipped() {
        let file = file("x\n\t\nlanguage\ta\nabc\t12\ntrigrams\tklingon\nlanguage\ta\tA\tklingon\n")
        #expect(file.languages.isEmpty)
        #expect(file.tables.isEmpty)
    }

    @Test func theBundledFileIsComplete() {
        let file = ProfileFile(BundledFile.trigrams.bytes)
        let codes = file.languages.map(\.code)
        #expect(Set(codes).count == codes.count)
        for script in WritingSystem.allCases where script != .unknown {
            let languages = file.languages(of: script)
            #expect(!languages.isEmpty, "no language is written in \(script)")
            let table = file.tables.first { $0.script == script }
            #expect((table != nil) == (languages.count > 1))
            guard let table else { continue }
            #expect(table.keys.count >= 1000)
            #expect(table.weights.count == table.keys.count * languages.count)
            #expect(Set(table.keys).count == table.keys.count)
            #expect(table.weights.allSatisfy { $0 < 64 })
            #expect(languages.allSatisfy { $0.typicalWeight > 1000 })
        }
        let keys = file.tables.flatMap(\.keys)
        #expect(keys.count < 1 << 16)
        #expect(Set(keys).count == keys.count, "a trigram has one script")
    }
}
