// SPDX-License-Identifier: Apache-2.0

/// Recognizes words that folding does not change, except for ASCII capitals.
///
/// In any script, folding leaves most new words unchanged. Each scalar is examined only when it
/// first occurs.
struct UnchangedScalars: Sendable {
    private let folding: TermFolding
    private let lowersASCII: Bool
    private var known: [Known] = []

    private enum Known: UInt8 {
        case nothing, unchanged, changed
    }

    /// The scalars from this number on are not examined.
    private static let limit = 0x10000

    init(_ folding: TermFolding) {
        self.folding = folding
        lowersASCII = folding.lowersASCII
    }

    /// Whether a word is known to consist only of scalars that folding does not change.
    mutating func make(up word: Span<UInt8>) -> Bool {
        // Words whose diacritics are removed are always left to the complete folding.
        if folding.dropsDiacritics { return false }
        var index = 0
        while index < word.count {
            let byte = word[index]
            if byte < 0x80 {
                if !lowersASCII, byte &- UInt8(ascii: "A") < 26, folding.letterCase != .keep {
                    return false
                }
                index += 1
            } else {
                let (scalar, length) = word.scalar(at: index)
                guard isUnchanged(scalar) else { return false }
                index += length
            }
        }
        return true
    }

    private mutating func isUnchanged(_ scalar: UInt32) -> Bool {
        let place = Int(scalar)
        guard place < Self.limit else { return false }
        if known.isEmpty { known = Array(repeating: .nothing, count: Self.limit) }
        if known[place] == .nothing { known[place] = findOut(scalar) ? .unchanged : .changed }
        return known[place] == .unchanged
    }

    /// Whether folding never changes a scalar, whatever scalars are next to it.
    private func findOut(_ scalar: UInt32) -> Bool {
        let traits = NormalizationTables.traits[scalar]
        guard traits.combiningClass == 0, traits.quickCheck == .yes else { return false }
        let bytes = [UInt8](utf8Of: [scalar])
        return folding.folded(bytes.span) == bytes
    }
}
