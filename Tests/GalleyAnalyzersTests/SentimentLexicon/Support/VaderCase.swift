// SPDX-License-Identifier: Apache-2.0
import Foundation
import GalleyJSON

/// A synthetic text and the scores that vaderSentiment 3.3.2 computes for it under Python 3.11.
struct VaderCase: Decodable {
    let text: String
    let compound: Double
    let positive: Double
    let neutral: Double
    let negative: Double

    /// Cases whose texts are words of the lexicon, degree words, negations and idioms in random
    /// order, with odd white space, punctuation, capitals and emoji.
    static func all() throws -> [VaderCase] {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "vader-cases.jsonl")
        return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map {
            try CanonicalDecoder().decode(VaderCase.self, from: Array($0))
        }
    }
}
