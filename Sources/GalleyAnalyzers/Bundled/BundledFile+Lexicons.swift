// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

extension BundledFile {
    package static let englishLexicon = BundledFile("Config/lexicons/english.tsv")
    package static let englishRules = BundledFile("Config/lexicons/english-rules.tsv")
    package static let afinnEnglish = BundledFile("Config/lexicons/afinn-en-165.tsv")
    package static let afinnDanish = BundledFile("Config/lexicons/afinn-da-32.tsv")
    package static let afinnFinnish = BundledFile("Config/lexicons/afinn-fi-165.tsv")
    package static let afinnFrench = BundledFile("Config/lexicons/afinn-fr-165.tsv")
    package static let afinnPolish = BundledFile("Config/lexicons/afinn-pl-165.tsv")
    package static let afinnSwedish = BundledFile("Config/lexicons/afinn-sv-165.tsv")
    package static let afinnTurkish = BundledFile("Config/lexicons/afinn-tr-165.tsv")
    package static let vaderLexicon = BundledFile("Config/lexicons/vader.tsv")
    package static let vaderEmoji = BundledFile("Config/lexicons/vader-emoji.tsv")
    package static let vaderBoosters = BundledFile("Config/lexicons/vader-boosters.tsv")
    package static let vaderNegators = BundledFile("Config/lexicons/vader-negators.tsv")
    package static let vaderSpecialCases = BundledFile("Config/lexicons/vader-special-cases.tsv")
    package static let englishStopWords = BundledFile("Config/stopwords/english.txt")
}
