// SPDX-License-Identifier: Apache-2.0

/// The rules of UAX #29 that apply between the scalars of a text, for explanations.
///
/// It follows the wording of the rules and does not use `WordBreakState`, the type that divides
/// texts.
struct WordBoundaryTrace {
    /// The decision whether there is a boundary before one scalar.
    struct Decision: Equatable {
        /// The byte offset of the scalar.
        let offset: Int
        /// The rule's name, such as `WB5`.
        let rule: String
        /// Whether the rule joins the scalar to the one before it.
        let joins: Bool
    }

    /// The decisions before every scalar except the first.
    private(set) var decisions: [Decision] = []

    private var classes: [WordBreakClass] = []
    private var pictographs: [Bool] = []
    private var offsets: [Int] = []
    /// For each scalar, the index of the last scalar at or before it that rule WB4 does not attach
    /// to another one; nil if there is none on the line so far.
    private var significant: [Int?] = []
    /// For each scalar, the index of the first scalar at or after it that rule WB4 does not attach
    /// to another one; nil if there is none.
    private var following: [Int?] = []
    /// For each scalar, the number of regional indicators in the sequence that ends with it.
    private var flags: [Int] = []

    init(_ bytes: Span<UInt8>) {
        read(bytes)
        for index in classes.indices.dropFirst() {
            let (rule, joins) = decide(before: index)
            decisions.append(Decision(offset: offsets[index], rule: rule, joins: joins))
        }
    }

    private mutating func read(_ bytes: Span<UInt8>) {
        var index = 0
        while index < bytes.count {
            let (scalar, length) = bytes.scalar(at: index)
            let properties = UnicodeTables.properties[scalar]
            classes.append(properties.wordBreak)
            pictographs.append(properties.isPictographic)
            offsets.append(index)
            index += length
        }
        var last: Int?
        for (index, next) in classes.enumerated() {
            if Self.isLineEnd(next) { last = nil } else if !next.isAttached { last = index }
            significant.append(last)
            let before = index > 0 ? significant[index - 1] : nil
            let count = before.map { flags[$0] } ?? 0
            flags.append(next == .regionalIndicator ? count + 1 : 0)
        }
        following = Array(repeating: nil, count: classes.count)
        last = nil
        for index in classes.indices.reversed() {
            if !classes[index].isAttached { last = index }
            following[index] = last
        }
    }

    private static func isLineEnd(_ next: WordBreakClass) -> Bool {
        next == .carriageReturn || next == .lineFeed || next == .newline
    }

    private func decide(before index: Int) -> (rule: String, joins: Bool) {
        let (last, next) = (classes[index - 1], classes[index])
        if last == .carriageReturn, next == .lineFeed { return ("WB3", true) }
        if Self.isLineEnd(last) { return ("WB3a", false) }
        if Self.isLineEnd(next) { return ("WB3b", false) }
        if last == .zeroWidthJoiner, pictographs[index] { return ("WB3c", true) }
        if last == .space, next == .space { return ("WB3d", true) }
        if next.isAttached { return ("WB4", true) }
        guard let place = significant[index - 1] else { return ("WB999", false) }
        if let rule = joining(place, index) ?? bridging(place, index) { return (rule, true) }
        return ("WB999", false)
    }

    /// Returns the joining rule that applies to the scalars before and after a position; nil if
    /// none does.
    private func joining(_ place: Int, _ index: Int) -> String? {
        let (before, next) = (classes[place], classes[index])
        if next.isLetter, before.isLetter { return "WB5" }
        if next.isLetter, before == .numeric { return "WB10" }
        switch next {
        case .singleQuote:
            let isSpelled = before == .hebrewLetter && !following(after: index).isLetter
            return isSpelled ? "WB7a" : nil
        case .numeric where before == .numeric: return "WB8"
        case .numeric where before.isLetter: return "WB9"
        case .katakana where before == .katakana: return "WB13"
        case .connector: return Self.takesConnector(before) ? "WB13a" : nil
        case .letter, .hebrewLetter, .numeric, .katakana:
            return before == .connector ? "WB13b" : nil
        case .regionalIndicator where flags[place] % 2 == 1:
            return flags[place] == place + 1 ? "WB15" : "WB16"
        default: return nil
        }
    }

    private static func takesConnector(_ before: WordBreakClass) -> Bool {
        switch before {
        case .letter, .hebrewLetter, .numeric, .katakana, .connector: true
        default: false
        }
    }

    /// Returns the joining rule that applies if a second scalar after or before the position is
    /// also examined; nil if none does.
    private func bridging(_ place: Int, _ index: Int) -> String? {
        let (before, next) = (classes[place], classes[index])
        let after = following(after: index)
        let earlier = place > 0 ? significant[place - 1].map { classes[$0] } ?? .other : .other
        if before.isLetter, Self.isMidLetter(next), after.isLetter { return "WB6" }
        if earlier.isLetter, Self.isMidLetter(before), next.isLetter { return "WB7" }
        if before == .hebrewLetter, next == .doubleQuote, after == .hebrewLetter { return "WB7b" }
        if earlier == .hebrewLetter, before == .doubleQuote, next == .hebrewLetter { return "WB7c" }
        if earlier == .numeric, Self.isMidNumber(before), next == .numeric { return "WB11" }
        if before == .numeric, Self.isMidNumber(next), after == .numeric { return "WB12" }
        return nil
    }

    private func following(after index: Int) -> WordBreakClass {
        guard index + 1 < classes.count else { return .other }
        return following[index + 1].map { classes[$0] } ?? .other
    }

    private static func isMidLetter(_ next: WordBreakClass) -> Bool {
        next == .midLetter || next == .midNumberLetter || next == .singleQuote
    }

    private static func isMidNumber(_ next: WordBreakClass) -> Bool {
        next == .midNumber || next == .midNumberLetter || next == .singleQuote
    }
}
