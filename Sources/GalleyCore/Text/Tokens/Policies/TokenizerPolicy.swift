// SPDX-License-Identifier: Apache-2.0

/// The division of texts into tokens and of spellings into terms: the key `tokenizer`.
///
/// Boundaries are those of UAX #29, except where `hyphens`, `elisions`, `possessives`, `joined` and
/// `cjk` define others. None of these depends on text beyond white space or changes a boundary
/// elsewhere. The other policies affect terms only, never the ranges of tokens.
public struct TokenizerPolicy: Hashable, Sendable {
    /// The folding of letter case: `Straße` is the term `straße`; with `fold`, `strasse`.
    package var letterCase = LetterCaseFolding.lower
    /// Whether `I` is the capital of `ı`: with it, `ILIK` is the term `ılık`.
    package var turkicI = false
    /// Whether curly apostrophes become straight ones in terms: `don’t` is the term `don't`.
    package var straightApostrophes = true
    /// The languages whose shortened words are words of their own: with `[french]`, `l'homme` is
    /// `l'` and `homme`.
    package var elisions: [ElisionLanguage] = []
    /// Whether `'s` at the end of a word is a word of its own: with `split`, `dog's` is `dog`
    /// and `'s`.
    package var possessives = SplitPolicy.keep
    /// Whether hyphens divide words, as in UAX #29: with `keep`, `well-known` is one word, and so
    /// is `covid-19`, but `2010-2020` is two numbers.
    package var hyphens = SplitPolicy.split
    /// Whether terms are in Unicode's form NFC: `é` is one term, however it is encoded.
    package var nfc = true
    /// Whether terms have no diacritical marks: with it, `café` is the term `cafe`.
    package var foldDiacritics = false
    /// Whether soft hyphens, zero-width characters and marks of direction are left out of terms:
    /// `co\u{AD}op` is the term `coop`.
    package var dropInvisible = true
    /// The entities that are one token although UAX #29 divides them: `https://example.org/a` is a
    /// `url`.
    package var joined = EntityKind.allCases
    /// The words of scripts without spaces: `東京都` is the words `東京` and `京都`; with `character`,
    /// `東`, `京` and `都`.
    package var cjk = CJKPolicy.bigram

    /// The policy of pipelines that set none.
    public static let standard = TokenizerPolicy()

    /// All policies off: the boundaries of UAX #29 and lower case.
    public static var plain: TokenizerPolicy {
        var policy = TokenizerPolicy()
        policy.straightApostrophes = false
        policy.nfc = false
        policy.dropInvisible = false
        policy.joined = []
        policy.cjk = .character
        return policy
    }

    /// Makes the standard policy.
    public init() {}

    /// The policies that a pipeline may set.
    package static var options: [AnalyzerOption<Self>] {
        [
            AnalyzerOption(
                "case", \.letterCase,
                "Letter case of terms: as written, lower case, or full case folding."),
            AnalyzerOption("turkic_i", \.turkicI, "Whether I is the capital of ı, as in Turkish."),
            AnalyzerOption(
                "straight_apostrophes", \.straightApostrophes,
                "Whether curly apostrophes count as straight ones."),
            AnalyzerOption(
                "elisions", \.elisions, "Languages whose l', d', dell' are words of their own."),
            AnalyzerOption(
                "possessives", \.possessives, "Whether 's at the end of a word is split off."),
            AnalyzerOption("hyphens", \.hyphens, "Whether hyphens divide words."),
            AnalyzerOption("nfc", \.nfc, "Whether terms are in Unicode's form NFC."),
            AnalyzerOption(
                "fold_diacritics", \.foldDiacritics, "Whether é counts as e, and й as и."),
            AnalyzerOption(
                "drop_invisible", \.dropInvisible,
                "Whether soft hyphens and zero-width characters are left out of terms."),
            AnalyzerOption(
                "joined", \.joined, "What becomes one token although UAX #29 divides it."),
            AnalyzerOption(
                "cjk", \.cjk,
                "Words of scripts without spaces: single characters, pairs of them, or the words of "
                    + "ICU's dictionaries (needs ICU's library)."),
        ]
    }

    /// The folding of terms.
    package var folding: TermFolding {
        TermFolding(
            letterCase: letterCase, hasTurkicI: turkicI, foldsApostrophes: straightApostrophes,
            composes: nfc, dropsDiacritics: foldDiacritics, dropsInvisible: dropInvisible)
    }

    /// The folded form of a word in UTF-8.
    package func folded(_ word: String) -> [UInt8] {
        var folded: [UInt8] = []
        folding.append(Array(word.utf8).span, to: &folded)
        return folded
    }
}

/// Whether a word is kept whole or divided.
package enum SplitPolicy: String, Sendable, CaseIterable, OptionValue {
    /// The word stays whole.
    case keep
    /// The word is divided.
    case split
}

/// The words of scripts without spaces between words.
package enum CJKPolicy: String, Sendable, CaseIterable, OptionValue {
    /// Each character is a word, as in UAX #29; Katakana stays whole.
    case character
    /// Each two neighbouring characters are a word.
    case bigram
    /// Words are found by ICU's dictionaries; needs ICU's library.
    case dictionary
}

/// An entity that can be one token although UAX #29 divides it.
package enum EntityKind: String, Sendable, CaseIterable, OptionValue {
    /// `https://example.org/a?b=1`, `www.example.org`
    case url
    /// `name@example.org`
    case email
    /// `@name`
    case mention
    /// `#tag`
    case hashtag

    /// The kind of such a token.
    var tokenKind: TokenKind {
        switch self {
        case .url: .url
        case .email: .email
        case .mention: .mention
        case .hashtag: .hashtag
        }
    }
}

/// A language in which some words are shortened with an apostrophe before the next word.
package enum ElisionLanguage: String, Sendable, CaseIterable, OptionValue {
    /// `l'`, `d'`, `qu'`, `jusqu'`
    case french
    /// `l'`, `dell'`, `un'`, `quest'`
    case italian
    /// `l'`, `d'`, `s'`
    case catalan
    /// `d'`, `m'`, `b'`
    case irish

    /// The shortened words in small letters, without the apostrophe.
    var words: Set<String> {
        switch self {
        case .french:
            [
                "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
            ]
        case .italian:
            [
                "c", "d", "l", "m", "n", "s", "t", "v", "gl", "un", "all", "dall", "dell", "nell",
                "sull", "coll", "pell", "agl", "dagl", "degl", "negl", "sugl", "bell", "quell",
                "quest", "sant",
            ]
        case .catalan: ["d", "l", "m", "n", "s", "t"]
        case .irish: ["b", "d", "m"]
        }
    }
}

/// A named setting of all policies.
package enum TokenizerPreset: String, Sendable, CaseIterable, OptionValue {
    /// The policy of pipelines that set none.
    case standard
    /// The word boundaries of UAX #29 and lower case, nothing else.
    case plain

    /// The policy.
    package var policy: TokenizerPolicy {
        switch self {
        case .standard: .standard
        case .plain: .plain
        }
    }
}
