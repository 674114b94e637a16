// SPDX-License-Identifier: Apache-2.0

/// The condition Final_Sigma of the Unicode Standard, section 3.13: a cased letter stands before,
/// none behind, case-ignorable scalars not counted.
enum FinalSigma {
    /// Whether the capital sigma at `index`, two bytes long, becomes `ς`.
    static func stands(at index: Int, in word: Span<UInt8>) -> Bool {
        isCased(before: index, in: word) && !isCased(from: index + 2, in: word)
    }

    private static func isCased(before index: Int, in word: Span<UInt8>) -> Bool {
        var index = index
        while index > 0 {
            index = word.scalarStart(before: index)
            let casing = UnicodeTables.casing[word.scalar(at: index).value]
            if casing != .ignorable { return casing == .cased }
        }
        return false
    }

    private static func isCased(from index: Int, in word: Span<UInt8>) -> Bool {
        var index = index
        while index < word.count {
            let (scalar, length) = word.scalar(at: index)
            let casing = UnicodeTables.casing[scalar]
            if casing != .ignorable { return casing == .cased }
            index += length
        }
        return false
    }
}
