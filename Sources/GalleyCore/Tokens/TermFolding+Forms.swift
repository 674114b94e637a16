// SPDX-License-Identifier: Apache-2.0

extension TermFolding {
    /// Whether every ASCII capital becomes its small letter, whatever stands around it.
    var lowersASCII: Bool { foldCase }

    /// The folded form of a word in UTF-8.
    func folded(_ word: Span<UInt8>) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(word.count)
        append(word, to: &folded)
        return folded
    }

    /// The bytes under which a word's form is kept: with small letters if that is all the same.
    func key(of word: Span<UInt8>) -> [UInt8] {
        word.indices.map { index in
            let isCapital = lowersASCII && word[index] &- UInt8(ascii: "A") < 26
            return isCapital ? word[index] | 0x20 : word[index]
        }
    }
}
