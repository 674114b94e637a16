// SPDX-License-Identifier: Apache-2.0

/// The state of a word segment, which decides whether the next scalar belongs to it.
///
/// The rules of UAX #29 examine two scalars before a boundary and two after it. `ahead` returns the
/// second one after it; the second one before it is kept in the `…Bridge` states, which are entered
/// only when `ahead` has shown that the scalar on the other side joins.
enum WordBreakState {
    /// Only attached scalars may follow.
    case other
    /// Nothing may follow.
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

    /// The state after one more scalar, or nil if there is a boundary before it.
    ///
    /// - Parameters:
    ///   - next: the class of that scalar.
    ///   - ahead: the class of the one after it, not counting attached ones; `other` at the end.
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

    /// WB3a, WB3d, WB4.
    private var attaching: WordBreakState? {
        switch self {
        case .lineEnd, .carriageReturn: nil
        case .space: .other
        default: self
        }
    }

    /// WB5, WB7, WB7c, WB10, WB13b.
    private var joinsLetter: Bool {
        switch self {
        case .letter, .hebrewLetter, .numeric, .connector, .letterBridge: true
        default: false
        }
    }

    /// WB8, WB9, WB11, WB13b.
    private var joinsNumber: Bool {
        switch self {
        case .letter, .hebrewLetter, .numeric, .connector, .numberBridge: true
        default: false
        }
    }

    /// WB13a.
    private var joinsConnector: Bool {
        switch self {
        case .letter, .hebrewLetter, .numeric, .katakana, .connector: true
        default: false
        }
    }

    /// WB6, WB7b, WB12.
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
