// SPDX-License-Identifier: Apache-2.0

/// What is known of all languages.
struct LanguageProfiles: Sendable {
    /// The languages, in the order of the file.
    let languages: [KnownLanguage]
    /// The trigrams of all scripts that several languages are written in.
    let trigrams: TrigramTable
    private let byScript: [WritingSystem: LanguageProfile]

    /// The profiles that come with Galley; read when a language is first asked for.
    static let bundled = LanguageProfiles(
        ProfileFile(BundledFile.trigrams.bytes))

    /// Puts in order what a file says.
    init(_ file: ProfileFile) {
        languages = file.languages
        var trigrams = TrigramTable(capacity: file.tables.reduce(0) { $0 + $1.keys.count })
        var byScript: [WritingSystem: LanguageProfile] = [:]
        var row = 0
        for table in file.tables {
            let first = row
            for key in table.keys {
                trigrams.insert(key, row: row)
                row += 1
            }
            byScript[table.script] = LanguageProfile(
                file.languages(of: table.script), rows: first..<row, weights: table.weights)
        }
        self.trigrams = trigrams
        self.byScript = byScript
    }

    /// The trigrams of a script's languages; nil if it has only one.
    func profile(of script: WritingSystem) -> LanguageProfile? { byScript[script] }

    /// The one language of a script; nil if it has several or none.
    func onlyLanguage(of script: WritingSystem) -> KnownLanguage? {
        byScript[script] == nil ? languages.first { $0.script == script } : nil
    }
}

extension BundledFile {
    static let trigrams = BundledFile("Config/languages/trigrams.tsv")
}
