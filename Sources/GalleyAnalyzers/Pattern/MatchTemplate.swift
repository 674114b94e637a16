// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A text with placeholders for what a pattern matched, such as `{match}`, `{1}` and `{name}`; `{{`
/// stands for a literal brace.
struct MatchTemplate: Sendable {
    /// A piece of a template.
    private enum Piece: Sendable {
        case text(String)
        /// A placeholder for what a group matched; group 0 is the whole match.
        case group(Int)
    }

    /// The reason why a text is not a valid template.
    struct Fault: Error {
        let message: String
        let expected: String
        /// The byte range of the fault in the template's text.
        let bytes: Range<Int>
    }

    private var pieces: [Piece] = []

    /// Makes an empty template.
    init() {}

    /// Reads a template.
    ///
    /// - Parameter group: returns the number of a group by its name or digits; nil if there is
    ///   none.
    init(_ text: String, group: (String) -> Int?) throws(Fault) {
        let bytes = Array(text.utf8)
        var plain: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") else {
                plain.append(byte)
                index += 1
                continue
            }
            if index + 1 < bytes.count, bytes[index + 1] == byte {
                plain.append(byte)
                index += 2
                continue
            }
            let end = bytes[index...].firstIndex(of: UInt8(ascii: "}"))
            guard byte == UInt8(ascii: "{"), let end else {
                throw Fault(
                    message: "a single brace is not allowed",
                    expected: "'{{' or '}}' for a brace itself",
                    bytes: index..<index + 1)
            }
            let name = String(decoding: bytes[index + 1..<end], as: UTF8.self)
            guard let number = name == "match" ? 0 : group(name) else {
                throw Fault(
                    message: "the pattern has no group '\(name)'",
                    expected: "{match}, the number or name of a group, or '{{' for a brace itself",
                    bytes: index..<end + 1)
            }
            pieces.append(.text(String(decoding: plain, as: UTF8.self)))
            pieces.append(.group(number))
            plain = []
            index = end + 1
        }
        pieces.append(.text(String(decoding: plain, as: UTF8.self)))
    }

    /// Returns the length in bytes that the text has after the placeholders are filled.
    ///
    /// - Parameter matched: returns how many bytes a group matched.
    func length(_ matched: (Int) -> Int) -> Int {
        pieces.reduce(0) { sum, piece in
            switch piece {
            case .text(let text): sum.clampedSum(text.utf8.count)
            case .group(let number): sum.clampedSum(matched(number))
            }
        }
    }

    /// Returns the text with the placeholders filled.
    func filled(_ matched: (Int) -> String) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .group(let number): matched(number)
            }
        }.joined()
    }
}
