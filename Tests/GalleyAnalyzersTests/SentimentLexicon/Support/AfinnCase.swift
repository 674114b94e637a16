// SPDX-License-Identifier: Apache-2.0
import Foundation
import GalleyJSON

/// A made-up text and what afinn 0.1 says of it.
struct AfinnCase: Decodable {
    let text: String
    let sum: Double

    /// Words and phrases of the list in random order, with odd white space, hyphens and letters.
    static func all() throws -> [AfinnCase] {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "afinn-cases.jsonl")
        return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map {
            try CanonicalDecoder().decode(AfinnCase.self, from: Array($0))
        }
    }
}
