// SPDX-License-Identifier: Apache-2.0

/// Canonical normalization: the forms NFC and NFD of the Unicode Standard, section 3.11.
enum Normalization {
    /// Whether a text certainly is in NFC: true for what needs no work, false where a closer look
    /// would be needed.
    static func isSurelyComposed(_ text: Span<UInt8>) -> Bool {
        let traits = NormalizationTables.traits
        var last: UInt8 = 0
        var index = 0
        while index < text.count {
            let (scalar, length) = text.scalar(at: index)
            index += length
            // All before U+0300 are starters that stay as they are.
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

    /// NFC.
    static func composed(_ scalars: some Sequence<UInt32>) -> [UInt32] {
        var all = decomposed(scalars)
        compose(&all)
        return all
    }

    /// NFD.
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

    /// Sorts each run of marks by combining class; equal ones stay in order.
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

    /// Composes a text in NFD: each scalar with the last starter, unless another one of its class
    /// or a starter stands between.
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
