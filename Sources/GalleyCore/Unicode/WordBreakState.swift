// SPDX-License-Identifier: Apache-2.0

/// The state of a word segment, which decides whether the next scalar belongs to it.
///
/// The rules of UAX #29 examine two scalars on each side of a boundary. The function `ahead`
/// returns the class of the second scalar after the boundary. The `…Bridge` states, entered at a
/// mark such as an apostrophe, remember the second scalar before the boundary; they are entered
/// only if `ahead` has shown that the mark joins.
enum WordBreakState {
    /// The segment may continue only with attached scalars.
    case other
    /// No further scalar may belong to the segment.
    case lineEnd
    case carriageReturn
    case letter, hebrewLetter, numeric, katakana, connector, space
    /// The first half of a flag.
    case regionalIndicator
    /// A mark inside a word, such as the apostrophe of `don't`.
    case letterBridge
    /// A mark inside a number, such as the point of `3.14`.
    case numberBridge

    /// The state after the first scalar of a segment.
    init(after first: WordBreakClass) {
        self =
            switch first {
            case .carriageReturn: .carriageReturn
            case .lineFeed, .newline: .lineEnd
            case .letter: .letter
            case .hebrewLetter: .hebrewLetter
            case .numeric: .numeric
            case .katakana: .katakana
            case .connector: .connector
            case .space: .space
            case .regionalIndicator: .regionalIndicator
            default: .other
            }
    }

    /// Returns the state after one more scalar; nil if there is a boundary before that scalar.
    ///
    /// - Parameters:
    ///   - next: the class of the scalar.
    ///   - ahead: returns the class of the scalar after that scalar, not counting attached scalars;
    ///     `other` at the end of the text.
    func following(_ next: WordBreakClass, ahead: () -> WordBreakClass) -> WordBreakState? {
        switch next {
        case .lineFeed: self == .carriageReturn ? .lineEnd : nil
        case .extend, .format, .zeroWidthJoiner: attaching
        case .letter, .hebrewLetter: joinsLetter ? WordBreakState(after: next) : nil
        case .numeric: joinsNumber ? .numeric : nil
        case .katakana: self == .katakana || self == .connector ? .katakana : nil
        case .connector: joinsConnector ? .connector : nil
        case .space: self == .space ? .space : nil
        case .regionalIndicator: self == .regionalIndicator ? .other : nil
        case .singleQuote: self == .hebrewLetter ? .letterBridge : bridge(over: next, to: ahead)
        case .doubleQuote, .midNumberLetter, .midLetter, .midNumber: bridge(over: next, to: ahead)
        case .other, .carriageReturn, .newline: nil
        }
    }

    /// The state after an attached scalar, by the rules WB3a, WB3d and WB4.
    private var attaching: WordBreakState? {
        switch self {
        case .lineEnd, .carriageReturn: nil
        case .space: .other
        default: self
        }
    }

    /// Whether a letter belongs to the segment, by the rules WB5, WB7, WB7c, WB10 and WB13b.
    private var joinsLetter: Bool {
        switch self {
        case .letter, .hebrewLetter, .numeric, .connector, .letterBridge: true
        default: false
        }
    }

    /// Whether a digit belongs to the segment, by the rules WB8, WB9, WB11 and WB13b.
    private var joinsNumber: Bool {
        switch self {
        case .letter, .hebrewLetter, .numeric, .connector, .numberBridge: true
        default: false
        }
    }

    /// Whether a connector belongs to the segment, by the rule WB13a.
    private var joinsConnector: Bool {
        switch self {
        case .letter, .hebrewLetter, .numeric, .katakana, .connector: true
        default: false
        }
    }

    /// Returns the state after a mark inside a word or number, by the rules WB6, WB7b and WB12; nil
    /// if there is a boundary before the mark.
    private func bridge(
        over next: WordBreakClass, to ahead: () -> WordBreakClass
    ) -> WordBreakState? {
        switch (self, next) {
        case (.hebrewLetter, .doubleQuote): ahead() == .hebrewLetter ? .letterBridge : nil
        case (_, .doubleQuote): nil
        case (.letter, _), (.hebrewLetter, _):
            next != .midNumber && ahead().isLetter ? .letterBridge : nil
        case (.numeric, _): next != .midLetter && ahead() == .numeric ? .numberBridge : nil
        default: nil
        }
    }
}
