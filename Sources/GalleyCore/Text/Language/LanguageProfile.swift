// SPDX-License-Identifier: Apache-2.0

/// The languages of one script, and the weight of every trigram for each of these languages.
struct LanguageProfile: Sendable {
    /// The weights of one trigram for sixteen languages, in quarter bits.
    private typealias Weights = SIMD16<UInt8>

    /// The rows of this script's trigrams; rows are numbered over the trigrams of all scripts.
    let rows: Range<Int>
    /// The languages, in the order of the weights.
    let languages: [KnownLanguage]
    /// The index of English among the languages; nil in scripts other than Latin.
    let english: Int?
    private let width: Int
    /// The weights, with `width` vectors for each row.
    private let weights: [Weights]

    /// Makes the profile of a script; `digits` contains, row after row, one weight per language.
    init(_ languages: [KnownLanguage], rows: Range<Int>, weights digits: [UInt8]) {
        self.rows = rows
        self.languages = languages
        english = languages.firstIndex { $0.code == "en" }
        width = (languages.count + 15) / 16
        var weights = [Weights](repeating: .zero, count: rows.count * width)
        for (place, digit) in digits.enumerated() {
            let (row, language) = place.quotientAndRemainder(dividingBy: languages.count)
            weights[row * width + language / 16][language % 16] = digit
        }
        self.weights = weights
    }

    /// Returns each language's sum of the weights in the found rows; rows of other scripts are
    /// skipped.
    func scores(_ found: [UInt16]) -> [Int] {
        let sums = (0..<width).map { sum(of: found, part: $0) }
        return languages.indices.map { Int(sums[$0 / 16][$0 % 16]) }
    }

    /// Adds up the vectors with number `part` of the found rows; 16-bit sums are added to 32-bit
    /// sums before they can overflow.
    private func sum(of found: [UInt16], part: Int) -> SIMD16<UInt32> {
        var total = SIMD16<UInt32>.zero
        var start = 0
        while start < found.count {
            let end = min(start + 256, found.count)
            var sum = SIMD16<UInt16>.zero
            for index in start..<end where rows.contains(Int(found[index])) {
                let row = Int(found[index]) &- rows.lowerBound
                sum &+= SIMD16<UInt16>(truncatingIfNeeded: weights[row &* width &+ part])
            }
            total &+= SIMD16<UInt32>(truncatingIfNeeded: sum)
            start = end
        }
        return total
    }
}

/// A language that can be identified.
struct KnownLanguage: Sendable {
    /// The code (BCP 47).
    let code: String
    /// The English name.
    let name: String
    /// The script in which the language is written.
    let script: WritingSystem
    /// The average weight of a trigram in the language, in hundredths; 0 if the script alone
    /// identifies the language.
    let typicalWeight: Int
}
