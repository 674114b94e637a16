// SPDX-License-Identifier: Apache-2.0

/// The last letters of a word, up to eight, to be compared all at once.
struct WordEnding {
    /// The last letter is the highest byte; zeros below a shorter word.
    private let letters: UInt64

    /// The ending of a word that is not empty.
    init(_ word: Span<UInt8>) {
        letters =
            word.count >= 8
            ? word.eight(at: word.count - 8)
            : word.rest(from: 0) << UInt64((8 - word.count) * 8)
    }

    /// Whether the word has these ASCII letters at its end.
    @inline(__always)
    func isOf<let count: Int>(_ ending: InlineArray<count, Unicode.Scalar>) -> Bool {
        var wanted: UInt64 = 0
        for index in 0..<count { wanted |= UInt64(ending[index].value) &<< UInt64(index &* 8) }
        return letters &>> UInt64((8 &- count) &* 8) == wanted
    }
}
