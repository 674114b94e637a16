// SPDX-License-Identifier: Apache-2.0

/// Canonical normalization: the forms NFC and NFD of the Unicode Standard, section 3.11.
enum Normalization {
    /// Whether a text is certainly in NFC; the result is also false if a closer examination is
    /// needed.
    static func isSurelyComposed(_ text: Span<UInt8>) -> Bool {
        let traits = NormalizationTables.traits
        var last: UInt8 = 0
        var index = 0
        while index < text.count {
            let (scalar, length) = text.scalar(at: index)
            index += length
            // All scalars before U+0300 are starters that NFC does not change.
            if scalar < 0x300 {
                last = 0
                continue
            }
            let next = traits[scalar]
            let isInOrder = next.combiningClass == 0 || last <= next.combiningClass
            guard isInOrder, next.quickCheck == .yes else { return false }
            last = next.combiningClass
        }
        return true
    }

    /// Returns the NFC of scalars.
    static func composed(_ scalars: some Sequence<UInt32>) -> [UInt32] {
        var all = decomposed(scalars)
        compose(&all)
        return all
    }

    /// Returns the NFD of scalars.
    static func decomposed(_ scalars: some Sequence<UInt32>) -> [UInt32] {
        var all: [UInt32] = []
        for scalar in scalars { decompose(scalar, into: &all) }
        order(&all)
        return all
    }

    private static func decompose(_ scalar: UInt32, into scalars: inout [UInt32]) {
        if scalar < 0xC0 {
            scalars.append(scalar)
        } else if let parts = CanonicalMappings.standard.parts(of: scalar) {
            decompose(parts.first, into: &scalars)
            if parts.second != 0 { scalars.append(parts.second) }
        } else if !Hangul.decompose(scalar, into: &scalars) {
            scalars.append(scalar)
        }
    }

    /// Sorts each run of marks by combining class; marks of equal class keep their order.
    private static func order(_ scalars: inout [UInt32]) {
        let classes = scalars.map { NormalizationTables.traits[$0].combiningClass }
        var start = 0
        while start < scalars.count {
            var end = start + 1
            if classes[start] > 0 {
                while end < scalars.count, classes[end] > 0 { end += 1 }
                let sorted = (start..<end).sorted { (classes[$0], $0) < (classes[$1], $1) }
                scalars.replaceSubrange(start..<end, with: sorted.map { scalars[$0] })
            }
            start = end
        }
    }

    /// Composes a text in NFD: each scalar is composed with the last starter, unless a scalar of
    /// the same or a higher combining class is between the two.
    private static func compose(_ scalars: inout [UInt32]) {
        var starter: Int?
        var last: UInt8 = 0
        var count = 0
        for scalar in scalars {
            let next = NormalizationTables.traits[scalar].combiningClass
            if let starter, last < next || starter == count - 1,
                let whole = composition(of: scalars[starter], and: scalar)
            {
                scalars[starter] = whole
                continue
            }
            if next == 0 { starter = count }
            last = next
            scalars[count] = scalar
            count += 1
        }
        scalars.removeSubrange(count...)
    }

    private static func composition(of first: UInt32, and second: UInt32) -> UInt32? {
        Hangul.composition(of: first, and: second)
            ?? CanonicalMappings.standard.composition(of: first, and: second)
    }
}

/// Canonical decompositions and compositions of all scalars except Hangul syllables.
private struct CanonicalMappings: Sendable {
    static let standard = CanonicalMappings(steps: NormalizationTables.steps)

    /// For each scalar, its one-step decomposition into one or two scalars; if there is only one,
    /// the second is 0.
    private var parts: [UInt32: (first: UInt32, second: UInt32)] = [:]
    private var composed: [UInt64: UInt32] = [:]

    /// Reads one-step decompositions, each encoded as three numbers.
    ///
    /// The first number is twice the distance from the scalar of the previous decomposition, plus 1
    /// if the two parts also compose. The second number is the first part. The third number is the
    /// second part, or 0 if there is none.
    private init(steps: String) {
        var numbers = PackedNumbers(steps)
        var scalar: UInt32 = 0
        while let step = numbers.next(), let first = numbers.next(), let second = numbers.next() {
            scalar += UInt32(step >> 1)
            let pair = (UInt32(first), UInt32(second))
            parts[scalar] = pair
            if step & 1 == 1 { composed[Self.key(pair.0, pair.1)] = scalar }
        }
    }

    /// Returns the one-step decomposition of a scalar; nil if the scalar has none.
    func parts(of scalar: UInt32) -> (first: UInt32, second: UInt32)? { parts[scalar] }

    /// Returns the scalar into which two scalars compose; nil if there is none.
    func composition(of first: UInt32, and second: UInt32) -> UInt32? {
        composed[Self.key(first, second)]
    }

    private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
        UInt64(first) << 32 | UInt64(second)
    }
}

/// The composition and decomposition of Hangul syllables (The Unicode Standard, section 3.12).
private enum Hangul {
    private static let syllables: UInt32 = 0xAC00
    private static let leads: UInt32 = 0x1100
    private static let vowels: UInt32 = 0x1161
    /// The scalar before the first trailing consonant.
    private static let trails: UInt32 = 0x11A7
    private static let vowelCount: UInt32 = 21
    private static let trailCount: UInt32 = 28
    private static let blockCount = vowelCount * trailCount
    private static let syllableCount = 19 * blockCount

    /// Appends the two or three letters of a syllable; returns false if the scalar is not a
    /// syllable.
    static func decompose(_ scalar: UInt32, into scalars: inout [UInt32]) -> Bool {
        let index = scalar &- syllables
        guard index < syllableCount else { return false }
        scalars.append(leads + index / blockCount)
        scalars.append(vowels + index % blockCount / trailCount)
        if index % trailCount > 0 { scalars.append(trails + index % trailCount) }
        return true
    }

    /// Returns the syllable into which a consonant and a vowel, or a syllable and a final
    /// consonant, compose; nil if they do not compose.
    static func composition(of first: UInt32, and second: UInt32) -> UInt32? {
        let (lead, vowel) = (first &- leads, second &- vowels)
        if lead < 19, vowel < vowelCount {
            return syllables + lead * blockCount + vowel * trailCount
        }
        let (index, trail) = (first &- syllables, second &- trails)
        guard index < syllableCount, index % trailCount == 0, (1..<trailCount).contains(trail)
        else { return nil }
        return first + trail
    }
}

/// The properties of one scalar that are needed for normalization.
struct NormalizationTraits: Sendable {
    /// The values of the property NFC_Quick_Check.
    enum QuickCheck: UInt8, Sendable {
        case yes, no, maybe
    }

    /// Canonical_Combining_Class, by which marks are ordered.
    let combiningClass: UInt8
    let quickCheck: QuickCheck

    init(_ combiningClass: UInt8, _ quickCheck: QuickCheck) {
        self.combiningClass = combiningClass
        self.quickCheck = quickCheck
    }
}
