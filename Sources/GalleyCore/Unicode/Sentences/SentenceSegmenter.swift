// SPDX-License-Identifier: Apache-2.0

/// Divides text at the sentence boundaries of UAX #29.
///
/// The end of a line ends a sentence. No list of abbreviations is consulted: a sentence goes on
/// after a full stop if a small letter, a digit or a comma comes next (`e.g. this`, `3.5`), and
/// ends before a capital (`Mr. Smith` is two).
public enum SentenceSegmenter {
    /// Hands every sentence to `body` in order; together they cover the text without gaps.
    ///
    /// - Parameters:
    ///   - bytes: text in UTF-8. Bytes that are no text do no harm.
    ///   - body: gets the byte offsets of a sentence's start and end.
    public static func forEachSentence<Failure: Error>(
        in bytes: Span<UInt8>, _ body: (Int, Int) throws(Failure) -> Void
    ) throws(Failure) {
        var scanner = SentenceScanner()
        while scanner.position < bytes.count {
            let start = scanner.position
            scanner.scanSentence(in: bytes)
            try body(start, scanner.position)
        }
    }
}

/// Walks over a text and stops at each sentence boundary.
struct SentenceScanner {
    /// The boundary last found.
    private(set) var position = 0
    private let classes = SentenceTables.classes

    /// Moves on to the next boundary, which must exist.
    mutating func scanSentence(in bytes: Span<UInt8>) {
        var state = SentenceBreakState.text
        var last = SentenceBreakClass.other
        while position < bytes.count {
            let (scalar, length) = bytes.scalar(at: position)
            let next = classes[scalar]
            if last.isLineEnd {
                guard last == .carriageReturn, next == .lineFeed else { return }
            } else if !next.isAttached {
                let place = position
                guard state.goesOn(with: next, ahead: { isLowerAhead(from: place, in: bytes) })
                else { return }
                state = state.after(next)
            }
            last = next
            position += length
        }
    }

    /// SB8: looks for a small letter; asked only where the sentence would end otherwise, so that
    /// each part of a text is looked at once.
    private func isLowerAhead(from start: Int, in bytes: Span<UInt8>) -> Bool {
        var index = start
        while index < bytes.count {
            let (scalar, length) = bytes.scalar(at: index)
            let next = classes[scalar]
            if next.endsSearch { return next == .lower }
            index += length
        }
        return false
    }
}

/// What of the sentence so far decides whether it may end.
enum SentenceBreakState {
    /// Nothing that ends a sentence stands directly before.
    case text
    /// A letter with case, behind which a full stop may end an abbreviation.
    case casedLetter
    /// A terminator, and whether a letter with case stands before it.
    case terminator(isFullStop: Bool, isAfterLetter: Bool)
    /// A terminator, then closing marks.
    case closed(isFullStop: Bool)
    /// A terminator, perhaps closing marks, then spaces.
    case spaced(isFullStop: Bool)

    /// The state after one more scalar that is not attached.
    func after(_ next: SentenceBreakClass) -> SentenceBreakState {
        switch next {
        case .fullStop, .terminator:
            if case .casedLetter = self {
                .terminator(isFullStop: next == .fullStop, isAfterLetter: true)
            } else {
                .terminator(isFullStop: next == .fullStop, isAfterLetter: false)
            }
        case .lower, .upper: .casedLetter
        case .close: closing
        case .space: spacing
        default: .text
        }
    }

    /// Whether the sentence goes on with a scalar that is not attached.
    ///
    /// - Parameter ahead: whether a small letter comes before anything that ends the search of
    ///   rule SB8, from that scalar on.
    func goesOn(with next: SentenceBreakClass, ahead: () -> Bool) -> Bool {
        switch self {
        case .text, .casedLetter: true
        case .terminator(isFullStop: true, isAfterLetter: _) where next == .numeric: true
        case .terminator(isFullStop: true, isAfterLetter: true) where next == .upper: true
        case .terminator(let isFullStop, _), .closed(let isFullStop):
            next == .close || Self.follows(next) || isFullStop && ahead()
        case .spaced(let isFullStop):
            Self.follows(next) || isFullStop && ahead()
        }
    }

    /// SB8a, SB9, SB10.
    private static func follows(_ next: SentenceBreakClass) -> Bool {
        next == .continuation || next.isTerminator || next == .space || next.isLineEnd
    }

    private var closing: SentenceBreakState {
        switch self {
        case .terminator(let isFullStop, _), .closed(let isFullStop):
            .closed(isFullStop: isFullStop)
        default: .text
        }
    }

    private var spacing: SentenceBreakState {
        switch self {
        case .terminator(let isFullStop, _), .closed(let isFullStop), .spaced(let isFullStop):
            .spaced(isFullStop: isFullStop)
        default: .text
        }
    }
}

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
