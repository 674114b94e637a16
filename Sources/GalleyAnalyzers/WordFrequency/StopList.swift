// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The stop words of a file, folded as the tokenizer folds words.
struct StopList: Sendable {
    private var words: Set<ExactText> = []
    /// Entries that the tokenizer would divide, or would not take for words: they match nothing.
    private(set) var unusable = 0

    /// Makes an empty list.
    init() {}

    /// Reads a list: one word to a line; `#` at the start of a line or after a space begins a
    /// comment.
    ///
    /// - Throws: a fault at `option` that names the first line that is not UTF-8.
    init(_ resource: Resource, option: String) throws(OptionFault) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let bytes = resource.bytes.dropFirst(resource.bytes.starts(with: mark) ? mark.count : 0)
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            guard let text = String(validating: line, as: UTF8.self) else {
                throw OptionFault(
                    option: option, "line \(index + 1) of '\(resource.name)' is not UTF-8",
                    expected: "a text in UTF-8, one word to a line")
            }
            add(text)
        }
    }

    /// The number of words.
    var count: Int { words.count }

    /// Whether a folded word is on the list.
    func contains(_ word: some StringProtocol) -> Bool {
        !words.isEmpty && words.contains(ExactText(String(word)))
    }

    private mutating func add(_ line: String) {
        let parts = line.split(whereSeparator: \.isWhitespace).prefix { $0.utf8.first != 0x23 }
        guard let word = parts.first.map({ Array($0.utf8) }) else { return }
        if parts.count == 1, Self.isOneWord(word) {
            var folded: [UInt8] = []
            TermFolding.standard.append(word.span, to: &folded)
            words.insert(ExactText(String(decoding: folded, as: UTF8.self)))
        } else {
            unusable += 1
        }
    }

    private static func isOneWord(_ bytes: [UInt8]) -> Bool {
        var kinds: [TokenKind] = []
        WordSegmenter.forEachSegment(in: bytes.span) { _, _, kind in kinds.append(kind) }
        return kinds == [.word] || kinds == [.number]
    }
}
