// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// Stop words as the tokenizer finds and folds words.
struct StopWords {
    private var words: Set<ExactText> = []
    /// Entries that the tokenizer would divide, or would not take for words: they match nothing.
    private(set) var unusable = 0

    init(_ list: StopList, _ policy: TokenizerPolicy) {
        let usable = policy.oneWords(among: Array(list.entries))
        unusable = list.entries.count - usable.count
        for entry in usable {
            words.insert(ExactText(String(decoding: policy.folded(entry), as: UTF8.self)))
        }
    }

    /// The number of words.
    var count: Int { words.count }

    /// Whether a folded word is on the list.
    func contains(_ word: some StringProtocol) -> Bool {
        !words.isEmpty && words.contains(ExactText(String(word)))
    }
}

/// The entries of a file of stop words, as they are written.
struct StopList: Sendable {
    private(set) var entries: [String] = []

    /// Makes an empty list.
    init() {}

    /// Reads a list: one word to a line; `#` at the start of a line or after a space begins a
    /// comment.
    ///
    /// - Throws: a fault at `option` that names the first line that is not UTF-8.
    init(_ resource: Resource, option: String) throws(OptionFault) {
        let bytes = resource.bytes.dropFirst(resource.bytes.byteOrderMarkLength)
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

    private mutating func add(_ line: String) {
        let parts = line.split(whereSeparator: \.isWhitespace).prefix { $0.utf8.first != 0x23 }
        if !parts.isEmpty { entries.append(parts.joined(separator: " ")) }
    }
}

extension Resource {
    /// No stop words.
    public static var noStopWords: Resource { Resource(bundled: "none", bytes: []) }

    /// The English function words that come with Galley.
    public static var englishStopWords: Resource {
        Resource(bundled: "english", bytes: BundledFile.englishStopWords.bytes)
    }
}

extension BundledFile {
    /// The English function words.
    static let englishStopWords = BundledFile("Config/stopwords/english.txt")
}
