// SPDX-License-Identifier: Apache-2.0

/// The values of the property Grapheme_Cluster_Break (UAX #29, table 2), and Extended_Pictographic.
enum GraphemeBreakClass: UInt8, Sendable {
    case other, carriageReturn, lineFeed, control
    case extend, zeroWidthJoiner, spacingMark, prepend
    case regionalIndicator, pictograph
    /// Letters of Hangul.
    case lead, vowel, trail
    /// Syllables of Hangul, without and with a final consonant.
    case openSyllable, closedSyllable

    /// GB4, GB5: nothing joins with these.
    var isControl: Bool { self == .carriageReturn || self == .lineFeed || self == .control }

    /// GB6 to GB9b: whether the next one stays, whatever stood before.
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
