// SPDX-License-Identifier: Apache-2.0

/// The rules by which texts are divided into tokens and spellings are folded into terms; the key
/// `tokenizer` sets them.
///
/// Boundaries are those of UAX #29, except where `hyphens`, `elisions`, `possessives`, `joined` and
/// `cjk` define others. Each of these policies examines only text between two pieces of white
/// space, and changes no boundary elsewhere. The other policies affect terms only, never the ranges
/// of tokens.
public struct TokenizerPolicy: Hashable, Sendable {
    /// The folding of letter case: `Straße` becomes the term `straße`, or `strasse` with `fold`.
    package var letterCase = LetterCaseFolding.lower
    /// Whether `I` is the capital of `ı`: if so, `ILIK` becomes the term `ılık`.
    package var turkicI = false
    /// Whether curly apostrophes become straight ones in terms: `don’t` becomes the term `don't`.
    package var straightApostrophes = true
    /// The languages whose shortened words are separate words: with `[french]`, `l'homme` is
    /// divided into `l'` and `homme`.
    package var elisions: [ElisionLanguage] = []
    /// Whether `'s` at the end of a word is a separate word: with `split`, `dog's` is divided into
    /// `dog` and `'s`.
    package var possessives = SplitPolicy.keep
    /// Whether hyphens divide words, as in UAX #29: with `keep`, `well-known` is one word, and so
    /// is `covid-19`, but `2010-2020` is two numbers.
    package var hyphens = SplitPolicy.split
    /// Whether terms are in Unicode's form NFC: if so, `é` is the same term however it is encoded.
    package var nfc = true
    /// Whether diacritical marks are removed from terms: if so, `café` becomes the term `cafe`.
    package var foldDiacritics = false
    /// Whether soft hyphens, zero-width characters and marks of writing direction are removed from
    /// terms: `co\u{AD}op` becomes the term `coop`.
    package var dropInvisible = true
    /// The entities that are one token although UAX #29 divides them, such as the `url`
    /// `https://example.org/a`.
    package var joined = EntityKind.allCases
    /// The kind of words in scripts without spaces: `東京都` has the words `東京` and `京都`, or with
    /// `character` the words `東`, `京` and `都`.
    package var cjk = CJKPolicy.bigram

    /// The default policy, which applies if a pipeline does not set one.
    public static let standard = TokenizerPolicy()

    /// The policy with the boundaries of UAX #29 and lower-case terms; all other policies are off.
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

    /// The policies that a pipeline can set.
    package static var options: [ConfigurableOption<Self>] {
        [
            ConfigurableOption(
                "case", \.letterCase,
                "Letter case of terms: as written, lower case, or full case folding."),
            ConfigurableOption(
                "turkic_i", \.turkicI, "Whether I is the capital of ı, as in Turkish."),
            ConfigurableOption(
                "straight_apostrophes", \.straightApostrophes,
                "Whether curly apostrophes count as straight ones."),
            ConfigurableOption(
                "elisions", \.elisions, "Languages whose l', d', dell' are words of their own."),
            ConfigurableOption(
                "possessives", \.possessives, "Whether 's at the end of a word is split off."),
            ConfigurableOption("hyphens", \.hyphens, "Whether hyphens divide words."),
            ConfigurableOption("nfc", \.nfc, "Whether terms are in Unicode's form NFC."),
            ConfigurableOption(
                "fold_diacritics", \.foldDiacritics, "Whether é counts as e, and й as и."),
            ConfigurableOption(
                "drop_invisible", \.dropInvisible,
                "Whether soft hyphens and zero-width characters are left out of terms."),
            ConfigurableOption(
                "joined", \.joined, "What becomes one token although UAX #29 divides it."),
            ConfigurableOption(
                "cjk", \.cjk,
                "Words of scripts without spaces: single characters, pairs of them, or the words of "
                    + "ICU's dictionaries (needs ICU's library)."),
        ]
    }

    /// The folding of spellings into terms.
    package var folding: TermFolding {
        TermFolding(
            letterCase: letterCase, hasTurkicI: turkicI, foldsApostrophes: straightApostrophes,
            composes: nfc, dropsDiacritics: foldDiacritics, dropsInvisible: dropInvisible)
    }

    /// Returns the folded form of a word in UTF-8.
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

/// The kind of words in scripts that are written without spaces between words.
package enum CJKPolicy: String, Sendable, CaseIterable, OptionValue {
    /// Each character is a word, as in UAX #29; runs of Katakana are not divided.
    case character
    /// Every two neighbouring characters form a word.
    case bigram
    /// ICU's dictionaries find the words; this needs ICU's library.
    case dictionary
}

/// An entity that can be one token although UAX #29 divides it.
package enum EntityKind: String, Sendable, CaseIterable, OptionValue {
    /// A web address: `https://example.org/a?b=1`, `www.example.org`.
    case url
    /// An e-mail address: `name@example.org`.
    case email
    /// A mention: `@name`.
    case mention
    /// A hashtag: `#tag`.
    case hashtag

    /// The kind of the token that the entity becomes.
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
    /// French, with `l'`, `d'`, `qu'`, `jusqu'` and others.
    case french
    /// Italian, with `l'`, `dell'`, `un'`, `quest'` and others.
    case italian
    /// Catalan, with `l'`, `d'`, `s'` and others.
    case catalan
    /// Irish, with `d'`, `m'` and `b'`.
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

/// A name for a complete tokenizer policy.
package enum TokenizerPreset: String, Sendable, CaseIterable, OptionValue {
    /// The default policy, which applies if a pipeline does not set one.
    case standard
    /// The word boundaries of UAX #29 and lower case, without any other policy.
    case plain

    /// The policy that has this name.
    package var policy: TokenizerPolicy {
        switch self {
        case .standard: .standard
        case .plain: .plain
        }
    }
}
