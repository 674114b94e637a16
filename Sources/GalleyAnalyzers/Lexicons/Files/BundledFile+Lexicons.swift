// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The lexicons that come with Galley, and the tables of VADER's rules; their sources are in
/// `Config/lexicons/README.md`.
extension BundledFile {
    static let englishLexicon = BundledFile("Config/lexicons/english.tsv")
    static let englishRules = BundledFile("Config/lexicons/english-rules.tsv")
    static let afinnEnglish = BundledFile("Config/lexicons/afinn-en-165.tsv")
    static let afinnDanish = BundledFile("Config/lexicons/afinn-da-32.tsv")
    static let afinnFinnish = BundledFile("Config/lexicons/afinn-fi-165.tsv")
    static let afinnFrench = BundledFile("Config/lexicons/afinn-fr-165.tsv")
    static let afinnPolish = BundledFile("Config/lexicons/afinn-pl-165.tsv")
    static let afinnSwedish = BundledFile("Config/lexicons/afinn-sv-165.tsv")
    static let afinnTurkish = BundledFile("Config/lexicons/afinn-tr-165.tsv")
    static let vaderLexicon = BundledFile("Config/lexicons/vader.tsv")
    static let vaderEmoji = BundledFile("Config/lexicons/vader-emoji.tsv")
    static let vaderBoosters = BundledFile("Config/lexicons/vader-boosters.tsv")
    static let vaderNegators = BundledFile("Config/lexicons/vader-negators.tsv")
    static let vaderSpecialCases = BundledFile("Config/lexicons/vader-special-cases.tsv")
}
