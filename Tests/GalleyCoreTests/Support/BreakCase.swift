// SPDX-License-Identifier: Apache-2.0

import Foundation

/// One line of an official break test: a text and its boundaries.
struct BreakCase {
    /// The path of the official test of word boundaries.
    static let words = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Unicode/WordBreakTest.txt").path

    let line: String
    var text = ""
    var ends: [Int] = []

    init?(line: String) {
        let marked = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
        guard !marked.isEmpty else { return nil }
        self.line = line
        for part in marked.dropFirst() {
            if part == "÷" {
                ends.append(text.utf8.count)
            } else if let value = UInt32(part, radix: 16), let scalar = Unicode.Scalar(value) {
                text.unicodeScalars.append(scalar)
            }
        }
    }

    static func cases(inFile path: String) throws -> [BreakCase] {
        let contents = try String(contentsOfFile: path, encoding: .utf8)
        return contents.split(whereSeparator: \.isNewline).compactMap {
            BreakCase(line: String($0))
        }
    }
}
