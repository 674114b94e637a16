// SPDX-License-Identifier: Apache-2.0

/// Divides text at the sentence boundaries of UAX #29.
///
/// The end of a line ends a sentence. A sentence continues after a full stop if a small letter, a
/// digit or a comma comes next (`e.g. this`, `3.5`), and ends if a capital comes next; by these
/// rules alone, `Mr. Smith` is two sentences. A `SentenceTailoring` adds abbreviations.
package enum SentenceSegmenter {
    /// Passes every sentence to `body` in order; the sentences cover the text without gaps.
    ///
    /// - Parameters:
    ///   - bytes: text in UTF-8; bytes that are not valid UTF-8 are allowed.
    ///   - tailoring: abbreviations that do not end sentences; nil for the rules of UAX #29 alone.
    ///   - body: a function that receives the byte offsets of a sentence's start and end.
    package static func forEachSentence<Failure: Error>(
        in bytes: Span<UInt8>, tailoring: SentenceTailoring? = nil,
        _ body: (Int, Int) throws(Failure) -> Void
    ) throws(Failure) {
        var scanner = SentenceScanner(tailoring)
        while scanner.position < bytes.count {
            let start = scanner.position
            scanner.scanSentence(in: bytes)
            try body(start, scanner.position)
        }
    }
}

/// Moves from one sentence boundary of a text to the next.
private struct SentenceScanner {
    /// The last boundary that was found, as a byte offset.
    private(set) var position = 0
    private let classes = SentenceTables.classes
    private let tailoring: SentenceTailoring?

    init(_ tailoring: SentenceTailoring?) {
        self.tailoring = tailoring
    }

    /// Moves to the next boundary, which must exist.
    mutating func scanSentence(in bytes: Span<UInt8>) {
        let start = position
        var state = SentenceBreakState.text
        var last = SentenceBreakClass.other
        while position < bytes.count {
            let (scalar, length) = bytes.scalar(at: position)
            let next = classes[scalar]
            if last.isLineEnd {
                guard last == .carriageReturn, next == .lineFeed else { return }
            } else if !next.isAttached {
                let place = position
                guard
                    state.continues(with: next, ahead: { isLowerAhead(from: place, in: bytes) })
                        || tailoring?.joins(at: place, from: start, in: bytes) == true
                else { return }
                state = state.after(next)
            }
            last = next
            position += length
        }
    }

    /// Whether rule SB8 finds a small letter ahead; this function is called only where the sentence
    /// would otherwise end, so that each part of a text is searched once.
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

/// The state of a sentence, which decides whether the sentence may end.
private enum SentenceBreakState {
    /// The last scalar does not end a sentence.
    case text
    /// The last scalar is a letter with case; a full stop after it may end an abbreviation.
    case casedLetter
    /// The last scalar is a terminator; the state also records whether a letter with case precedes
    /// it.
    case terminator(isFullStop: Bool, isAfterLetter: Bool)
    /// The last scalars are a terminator and closing marks.
    case closed(isFullStop: Bool)
    /// The last scalars are a terminator, optional closing marks, and spaces.
    case spaced(isFullStop: Bool)

    /// Returns the state after one more scalar that is not attached.
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

    /// Whether the sentence continues with a scalar that is not attached.
    ///
    /// - Parameter ahead: returns whether, from that scalar on, a small letter comes before
    ///   anything else that ends the search of rule SB8.
    func continues(with next: SentenceBreakClass, ahead: () -> Bool) -> Bool {
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

    /// Whether a scalar continues the sentence by rule SB8a, SB9 or SB10.
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
    /// ATerm: a full stop, which may also end an abbreviation.
    case fullStop
    /// STerm: a mark that ends sentences, such as `?`.
    case terminator
    case close
    /// SContinue: a sign that the sentence continues, such as a comma.
    case continuation

    /// ParaSep: the end of a line or paragraph.
    var isLineEnd: Bool { self == .carriageReturn || self == .lineFeed || self == .separator }

    /// SATerm: a full stop or another mark that ends sentences.
    var isTerminator: Bool { self == .fullStop || self == .terminator }

    /// Whether rule SB5 attaches the scalar to the one before it.
    var isAttached: Bool { self == .extend || self == .format }

    /// Whether the search of rule SB8 for a small letter ends at this class.
    var endsSearch: Bool {
        switch self {
        case .letter, .upper, .lower: true
        default: isLineEnd || isTerminator
        }
    }
}
