// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyCore
import GalleyJSON

@testable import GalleyAnalyzers

/// A text with what the original packages say of it; `make-cases.py` wrote it.
struct RepetitionCase {
    let text: RepetitionText
    private let json: JSONValue

    static func all() throws -> [RepetitionCase] {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "repetition-cases.jsonl")
        return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map {
            RepetitionCase(json: try JSONValue(parsing: Array($0)))
        }
    }

    private init(json: JSONValue) {
        self.json = json
        let offsets = (json["words"]?.arrayValue ?? []).compactMap(\.integerValue).map(Int.init)
        let words = stride(from: 0, to: offsets.count, by: 2).map { offsets[$0]..<offsets[$0 + 1] }
        text = RepetitionText(json["text"]?.stringValue ?? "", words: words)
    }

    /// The lines that C4's rules drop.
    var droppedLines: Int? { json["c4_dropped"]?.integerValue.map(Int.init) }

    /// What a package says; empty if it refuses the text.
    func expected(_ variant: RepetitionVariant) -> [String: Double] {
        guard case .object(let members) = json[variant.rawValue] else { return [:] }
        let pairs = members.compactMap { member in
            member.value.numberValue.map { (member.key, $0) }
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}
