// SPDX-License-Identifier: Apache-2.0

/// The language of a text, or of most of the text if several languages occur.
///
/// The script of the letters narrows the choice to one language or a few; the frequencies of
/// three-letter sequences then decide. Only the first 4,096 letters are examined.
/// `Config/languages/README.md` lists the known languages and the measured accuracy.
public struct Language: Sendable, Hashable {
    /// The code for a text that is too short or that is not in a known language (ISO 639-2).
    public static let undetermined = "und"

    /// The language code (BCP 47), such as `en`, `zh` or `pt`; `und` if the language is unknown.
    public let code: String
    /// The confidence, from 0 to 1 in steps of 0.001; 0 for `und`.
    ///
    /// The confidence is the share of the letters (in UTF-8 bytes) that belong to the language's
    /// script, times the probability that this language, and not the next best language of the same
    /// script, is right.
    public let confidence: Double

    /// Identifies the language of a text.
    public init(_ text: String) {
        var text = text
        text.makeContiguousUTF8()
        let decision = LanguageDecision(text)
        if decision.isDoubtful, let words = FirstOccurrences(text).text {
            self = LanguageDecision(words).language
        } else {
            self = decision.language
        }
    }

    init(code: String, confidence: Double) {
        self.code = code
        self.confidence = (confidence * 1000).rounded() / 1000
    }

    /// The undetermined language.
    fileprivate static let none = Language(code: undetermined, confidence: 0)

    /// The codes of all known languages and `und`, sorted.
    public static var codes: [String] {
        (LanguageProfiles.bundled.languages.map(\.code) + [undetermined]).sorted()
    }

    /// Returns the English name of a language; nil if the language is not a known one.
    public static func name(of code: String) -> String? {
        LanguageProfiles.bundled.languages.first { $0.code == code }?.name
    }
}

/// The words of a short text without their repetitions.
///
/// "Damn damn damn damn" has many letters, but only as much evidence for a language as "damn".
private struct FirstOccurrences {
    /// The maximum number of bytes of a short text.
    ///
    /// In a longer text, a few repeated words do not decide.
    private static let longest = 280

    /// The first occurrences of the words, in lower case and divided by spaces; nil if the text is
    /// not short or no word is repeated.
    private(set) var text: String?

    init(_ text: String) {
        guard text.utf8.count <= Self.longest else { return }
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let words = text.lowercased().utf8.split { $0 < 0x80 && !letters.contains($0) }
        var known: Set<[UInt8]> = []
        let kept = words.filter { known.insert(Array($0)).inserted }
        guard kept.count < words.count else { return }
        self.text = kept.map { String(Substring($0)) }.joined(separator: " ")
    }
}

/// Chooses a language by the letters and trigrams of a text.
///
/// The computation uses only integers and halvings, so the result is the same on every machine.
private struct LanguageDecision {
    /// The minimum number of letters for choosing between languages that share a script.
    private static let fewestOfMany = 20
    /// The minimum number of letters if the script has only one language; fewer letters may be a
    /// foreign name or sign.
    private static let fewestOfOne = 5
    /// The minimum weight of a text's trigrams, in percent of the typical weight in the language.
    ///
    /// A text below the minimum is in an unknown language or in no language. The minimum is lower
    /// for a text with few letters, because its trigrams may differ by chance.
    private static func leastFit(_ letters: Int) -> Int { letters < 100 ? 50 : 60 }
    /// The minimum lead, in quarter bits, that another language must have over English.
    ///
    /// If the lead is smaller, the text is undetermined. English is so much more common than any
    /// other language that a short text with names or loan words is more often English than its
    /// trigrams suggest. Of 478 short texts in 69 languages that this minimum leaves undetermined,
    /// 410 would otherwise get a wrong code.
    private static let leadOverEnglish = 80
    /// The lead, in quarter bits, that halves the odds of the next best language.
    private static let halving = 16
    /// The minimum number of kana in a Japanese text, in percent of the text's kana and Chinese
    /// characters.
    private static let leastKana = 5

    private let scan: LetterScan
    private let profiles: LanguageProfiles

    /// The language that was chosen.
    private(set) var language = Language.none

    /// Whether a few repeated words may be the only reason for the language: other languages are
    /// written in its script, and it is not English, which is the most frequent one.
    var isDoubtful: Bool {
        language.code != "en"
            && profiles.languages.contains {
                $0.code == language.code && profiles.profile(of: $0.script) != nil
            }
    }

    init(_ text: String) {
        profiles = LanguageProfiles.bundled
        var scan = LetterScan()
        scan.read(text.utf8.span, profiles.trigrams)
        self.scan = scan
        language = decide()
    }

    private func decide() -> Language {
        let sizes = scan.bytes
        let eastAsian = Self.eastAsian.map { sizes[$0.index] }.reduce(0, +)
        var best = WritingSystem.unknown
        for script in WritingSystem.allCases where sizes[script.index] > sizes[best.index] {
            best = script
        }
        let all = Double(max(sizes.reduce(0, +), 1))
        if eastAsian > 0, Self.eastAsian.contains(best) || eastAsian > sizes[best.index] {
            return language(of: eastAsianScript, share: Double(eastAsian) / all)
        }
        return language(of: best, share: Double(sizes[best.index]) / all)
    }

    /// The East Asian scripts, several of which can occur in one text.
    private static let eastAsian: [WritingSystem] = [.hangul, .han, .kana]

    private var eastAsianScript: WritingSystem {
        let (hangul, han, kana) = (letters(.hangul), letters(.han), letters(.kana))
        if hangul > han + kana { return .hangul }
        return kana * 100 >= (han + kana) * Self.leastKana ? .kana : .han
    }

    private func letters(_ script: WritingSystem) -> Int { scan.letters[script.index] }

    private func language(of script: WritingSystem, share: Double) -> Language {
        if let profile = profiles.profile(of: script) {
            return language(of: profile, letters: letters(script), share: share)
        }
        let all = Self.eastAsian.contains(script) ? Self.eastAsian : [script]
        guard let only = profiles.onlyLanguage(of: script),
            all.map(letters).reduce(0, +) >= Self.fewestOfOne
        else { return .none }
        return Language(code: only.code, confidence: share)
    }

    private func language(
        of profile: LanguageProfile, letters: Int, share: Double
    ) -> Language {
        guard letters >= Self.fewestOfMany else { return .none }
        var (best, next) = (0, 0)
        var place = 0
        let scores = profile.scores(scan.rows)
        for (index, score) in scores.enumerated() {
            if score > best {
                (best, next, place) = (score, best, index)
            } else {
                next = max(next, score)
            }
        }
        let language = profile.languages[place]
        let typical = letters * language.typicalWeight * Self.leastFit(letters)
        guard best * 100 * 100 >= typical else { return .none }
        if let english = profile.english, english != place,
            best - scores[english] < Self.leadOverEnglish
        {
            return .none
        }
        return Language(
            code: language.code, confidence: share / (1 + Self.odds(best - next)))
    }

    /// Returns the odds of the next best language; they are halved whenever the lead grows by
    /// `halving`, and are linear in between.
    private static func odds(_ lead: Int) -> Double {
        let (halvings, rest) = lead.quotientAndRemainder(dividingBy: halving)
        var odds = 1 - Double(rest) / Double(2 * halving)
        for _ in 0..<min(halvings, 60) { odds /= 2 }
        return odds
    }
}
