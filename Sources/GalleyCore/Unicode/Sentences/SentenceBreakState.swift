// SPDX-License-Identifier: Apache-2.0

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
