// SPDX-License-Identifier: Apache-2.0

/// The language of a text: of most of it, if it has several.
///
/// The script of the letters leaves one language or a few; among these the frequencies of three
/// letters decide. Only the first 4,096 letters are looked at. Which languages are known and how
/// often the answer is right stands in `Config/languages/README.md`.
public struct Language: Sendable, Hashable {
    /// The code of texts that are too short, or in no language that is known (ISO 639-2).
    public static let undetermined = "und"

    /// The language (BCP 47), such as `en`, `zh` or `pt`; `und` if it cannot be told.
    public let code: String
    /// How sure that is, from 0 to 1 in steps of 0.001; 0 for `und`.
    ///
    /// The share of the letters that belong to the language's script, times the probability that
    /// the language is not the next best of its script.
    public let confidence: Double

    /// Tells the language of a text.
    public init(_ text: String) {
        var text = text
        text.makeContiguousUTF8()
        let profiles = LanguageProfiles.bundled
        var scan = LetterScan()
        scan.read(text.utf8.span, profiles.trigrams)
        self = LanguageDecision(scan, profiles).language
    }

    init(code: String, confidence: Double) {
        self.code = code
        self.confidence = (confidence * 1000).rounded() / 1000
    }

    /// No language.
    static let none = Language(code: undetermined, confidence: 0)

    /// The codes of all languages that are told apart and `und`, sorted.
    public static var codes: [String] {
        (LanguageProfiles.bundled.languages.map(\.code) + [undetermined]).sorted()
    }

    /// The English name of a language; nil if the code is none that is told apart.
    public static func name(of code: String) -> String? {
        LanguageProfiles.bundled.languages.first { $0.code == code }?.name
    }
}
