// SPDX-License-Identifier: Apache-2.0
import BundledData

/// A file of `Config` that the program carries inside itself.
///
/// The one place that meets the C target's pointers; everybody else gets arrays.
package enum BundledFile: String, CaseIterable, Sendable {
    case englishLexicon = "lexicons/english.tsv"
    case englishRules = "lexicons/english-rules.tsv"
    case afinnEnglish = "lexicons/afinn-en-165.tsv"
    case afinnDanish = "lexicons/afinn-da-32.tsv"
    case afinnFinnish = "lexicons/afinn-fi-165.tsv"
    case afinnFrench = "lexicons/afinn-fr-165.tsv"
    case afinnPolish = "lexicons/afinn-pl-165.tsv"
    case afinnSwedish = "lexicons/afinn-sv-165.tsv"
    case afinnTurkish = "lexicons/afinn-tr-165.tsv"
    case vaderLexicon = "lexicons/vader.tsv"
    case vaderEmoji = "lexicons/vader-emoji.tsv"
    case vaderBoosters = "lexicons/vader-boosters.tsv"
    case vaderNegators = "lexicons/vader-negators.tsv"
    case vaderSpecialCases = "lexicons/vader-special-cases.tsv"
    case englishStopWords = "stopwords/english.txt"
    case quickstart = "quickstart.yaml"
    case cHeader = "../Plugins/C/galley_plugin.h"
    case pythonHelper = "../Plugins/Python/galley.py"

    /// The path of the file within `Config`.
    package var path: String { rawValue }

    /// A copy of the file's content.
    package var bytes: [UInt8] {
        let embedded = embedded
        return Array(UnsafeBufferPointer(start: embedded.bytes, count: embedded.size))
    }

    private var embedded: BundledBytes {
        switch self {
        case .englishLexicon: bundled_english_lexicon()
        case .englishRules: bundled_english_rules()
        case .afinnEnglish: bundled_afinn_english()
        case .afinnDanish: bundled_afinn_danish()
        case .afinnFinnish: bundled_afinn_finnish()
        case .afinnFrench: bundled_afinn_french()
        case .afinnPolish: bundled_afinn_polish()
        case .afinnSwedish: bundled_afinn_swedish()
        case .afinnTurkish: bundled_afinn_turkish()
        case .vaderLexicon: bundled_vader_lexicon()
        case .vaderEmoji: bundled_vader_emoji()
        case .vaderBoosters: bundled_vader_boosters()
        case .vaderNegators: bundled_vader_negators()
        case .vaderSpecialCases: bundled_vader_special_cases()
        case .englishStopWords: bundled_english_stop_words()
        case .quickstart: bundled_quickstart()
        case .cHeader: bundled_c_header()
        case .pythonHelper: bundled_python_helper()
        }
    }
}
