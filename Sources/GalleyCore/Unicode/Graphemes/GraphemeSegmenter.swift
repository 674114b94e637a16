// SPDX-License-Identifier: Apache-2.0

/// Divides text into extended grapheme clusters (UAX #29): characters as readers see them.
///
/// It uses the same Unicode version as all other tables of this module; Swift's `Character` may use
/// another version.
package enum GraphemeSegmenter {
    /// Returns the number of characters of a text.
    package static func count(of text: some StringProtocol) -> Int {
        var text = String(text)
        text.makeContiguousUTF8()
        let bytes = text.utf8.span
        var count = 0
        var position = 0
        while position < bytes.count {
            position = end(from: position, in: bytes)
            count += 1
        }
        return count
    }

    /// Returns the end of the character that begins at `start`, which must be within the text.
    package static func end(from start: Int, in bytes: Span<UInt8>) -> Int {
        let classes = GraphemeTables.classes
        let (first, length) = bytes.scalar(at: start)
        var last = classes[first]
        var position = start + length
        // Whether the character so far is a pictograph with its marks, which a joiner may join to
        // another pictograph.
        var isPictograph = last == .pictograph
        var isFlag = last == .regionalIndicator
        while position < bytes.count {
            let (scalar, length) = bytes.scalar(at: position)
            let next = classes[scalar]
            if last.isControl || next.isControl {
                return last == .carriageReturn && next == .lineFeed ? position + length : position
            }
            let isSequence = isPictograph && last == .zeroWidthJoiner && next == .pictograph
            let isPair = isFlag && last == .regionalIndicator && next == .regionalIndicator
            guard isSequence || isPair || last.joins(next) else { return position }
            isFlag = next == .regionalIndicator && !isPair
            if next != .extend, next != .zeroWidthJoiner { isPictograph = next == .pictograph }
            last = next
            position += length
        }
        return position
    }
}

/// The values of the property Grapheme_Cluster_Break (UAX #29, table 2), and Extended_Pictographic.
enum GraphemeBreakClass: UInt8, Sendable {
    case other, carriageReturn, lineFeed, control
    case extend, zeroWidthJoiner, spacingMark, prepend
    case regionalIndicator, pictograph
    /// Hangul letters, by their position in a syllable.
    case lead, vowel, trail
    /// Hangul syllables without and with a final consonant.
    case openSyllable, closedSyllable

    /// Whether there is always a boundary before and after the scalar (GB4, GB5).
    var isControl: Bool { self == .carriageReturn || self == .lineFeed || self == .control }

    /// Whether there is no boundary before the next scalar, by the rules GB6 to GB9b.
    func joins(_ next: GraphemeBreakClass) -> Bool {
        switch next {
        case .extend, .zeroWidthJoiner, .spacingMark: true
        case .lead, .openSyllable, .closedSyllable: self == .lead || self == .prepend
        case .vowel: self == .lead || self == .vowel || self == .openSyllable || self == .prepend
        case .trail: self != .lead && isHangul || self == .prepend
        default: self == .prepend
        }
    }

    private var isHangul: Bool {
        switch self {
        case .lead, .vowel, .trail, .openSyllable, .closedSyllable: true
        default: false
        }
    }
}
