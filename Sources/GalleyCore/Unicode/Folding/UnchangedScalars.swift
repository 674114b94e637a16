// SPDX-License-Identifier: Apache-2.0

/// Tells the words that folding leaves as they are but for ASCII capitals.
///
/// Most new words are such, in any script. What becomes of a scalar is found out when it is first
/// met.
struct UnchangedScalars: Sendable {
    private let folding: TermFolding
    private let lowersASCII: Bool
    private var known: [Known] = []

    private enum Known: UInt8 {
        case nothing, unchanged, changed
    }

    /// Scalars beyond are not looked at.
    private static let limit = 0x10000

    init(_ folding: TermFolding) {
        self.folding = folding
        lowersASCII = folding.lowersASCII
    }

    /// Whether a word is made of such scalars alone; false also if that is not known.
    mutating func make(up word: Span<UInt8>) -> Bool {
        // Which marks are left out is told by the letters before them.
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

    /// Whether a scalar stays what it is, whatever stands before and behind it.
    private func findOut(_ scalar: UInt32) -> Bool {
        let traits = NormalizationTables.traits[scalar]
        guard traits.combiningClass == 0, traits.quickCheck == .yes else { return false }
        let bytes = [UInt8](utf8Of: [scalar])
        return folding.folded(bytes.span) == bytes
    }
}
