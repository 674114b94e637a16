// SPDX-License-Identifier: Apache-2.0

/// The values of the property Sentence_Break (UAX #29, table 4).
enum SentenceBreakClass: UInt8, Sendable {
    case other, carriageReturn, lineFeed, separator
    case extend, format
    case space, lower, upper
    /// OLetter: a letter of a script without case.
    case letter
    case numeric
    /// ATerm, which may also end an abbreviation.
    case fullStop
    /// STerm.
    case terminator
    case close
    /// SContinue: what shows that the sentence goes on, such as a comma.
    case continuation

    /// ParaSep: the end of a line or paragraph.
    var isLineEnd: Bool { self == .carriageReturn || self == .lineFeed || self == .separator }

    /// SATerm: a full stop or another mark that ends sentences.
    var isTerminator: Bool { self == .fullStop || self == .terminator }

    /// Classes that rule SB5 attaches to whatever stands before them.
    var isAttached: Bool { self == .extend || self == .format }

    /// Classes at which the search of rule SB8 for a small letter ends.
    var endsSearch: Bool {
        switch self {
        case .letter, .upper, .lower: true
        default: isLineEnd || isTerminator
        }
    }
}
