// SPDX-License-Identifier: Apache-2.0

/// What the word kernel needs to know of a policy.
final class WordRules: Sendable {
    let parts = WordPart.ofScalars
    /// Whether addresses, mentions and hashtags are tokens.
    let joinsEntities: Bool
    /// Whether neighbouring characters of scripts without spaces are words of two.
    let joinsRuns: Bool
    /// Divides what stands between white space as the policy wants it, but for runs.
    let division: TokenDivision

    init(_ policy: TokenizerPolicy) {
        joinsEntities = !policy.joined.isEmpty
        joinsRuns = policy.cjk == .bigram
        var withoutRuns = policy
        withoutRuns.cjk = .character
        division = TokenDivision(withoutRuns)
    }

    /// Whether the kernel finds the words of a policy: those that divide or join other words are
    /// left to the plain way.
    static func cover(_ policy: TokenizerPolicy) -> Bool {
        policy.hyphens == .split && policy.elisions.isEmpty && policy.possessives == .keep
            && [.character, .bigram].contains(policy.cjk)
    }
}

/// What a scalar beyond ASCII does to the words around it, as far as the word kernel goes.
enum WordPart: UInt8, Sendable {
    /// Belongs to no word.
    case none
    case letter, digit, connector
    /// A word by itself.
    case single
    /// Belongs to whatever stands before it.
    case attached
    /// Joins the letters on its two sides.
    case midLetter
    /// Joins the digits on its two sides.
    case midNumber
    /// Joins letters as well as digits.
    case midBoth
    /// Rare enough that the scanner may decide.
    case unusual

    /// The parts of all scalars.
    static let ofScalars = UnicodeTables.properties.map(WordPart.init)

    private init(_ properties: ScalarProperties) {
        let isCounted = properties.kind == .letter || properties.kind == .digit
        if properties.isPictographic {
            // They join with a zero width joiner before them, which matters only to words.
            self = properties.wordBreak != .other || isCounted ? .unusual : .none
            return
        }
        self =
            switch properties.wordBreak {
            case .letter: .letter
            case .numeric: .digit
            case .connector: .connector
            case .midLetter: .midLetter
            case .midNumber: .midNumber
            case .midNumberLetter: .midBoth
            case .extend, .format: isCounted ? .unusual : .attached
            case .zeroWidthJoiner, .katakana, .hebrewLetter, .singleQuote, .doubleQuote: .unusual
            case .other: isCounted ? .single : .none
            case .carriageReturn, .lineFeed, .newline, .space, .regionalIndicator: .none
            }
    }
}
