// SPDX-License-Identifier: Apache-2.0

extension TermFolding {
    /// Whether every ASCII capital becomes its small letter, whatever stands around it.
    var lowersASCII: Bool { letterCase != .keep && !hasTurkicI }

    /// The folded form of a word in UTF-8.
    func folded(_ word: Span<UInt8>) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(word.count)
        append(word, to: &folded)
        return folded
    }

    /// Whether a form is what a word is kept under: the word itself, with small letters if capitals
    /// are all the same.
    func isKey(_ form: [UInt8], of word: Span<UInt8>) -> Bool {
        guard form.count == word.count else { return false }
        for index in word.indices {
            let isCapital = lowersASCII && word[index] &- UInt8(ascii: "A") < 26
            if form[index] != (isCapital ? word[index] | 0x20 : word[index]) { return false }
        }
        return true
    }
}
