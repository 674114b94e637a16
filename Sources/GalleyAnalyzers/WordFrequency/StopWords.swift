// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyJSON

/// A set of stop words, folded in the same way as the tokenizer folds words.
struct StopWords {
    private var words: Set<ExactText> = []
    /// How many entries cannot match any word, because the tokenizer does not read them as one
    /// word.
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

/// The entries of a stop-word file, as the file spells them.
struct StopList: Sendable {
    private(set) var entries: [String] = []

    /// Makes an empty list.
    init() {}

    /// Reads a file with one word per line; `#` at the start of a line or after a space begins a
    /// comment.
    ///
    /// - Throws: a fault for `option` that names the first line that is not valid UTF-8.
    init(_ resource: Resource, option: String) throws(OptionFault) {
        let bytes = resource.bytes.dropFirst(resource.bytes.byteOrderMarkLength)
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            guard let text = String(validating: line, as: UTF8.self) else {
                throw OptionFault(
                    option: option, "line \(index + 1) of '\(resource.name)' is not valid UTF-8",
                    expected: "text in UTF-8, one word per line")
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
    /// The empty list of stop words.
    package static var noStopWords: Resource { Resource(bundled: "none", bytes: []) }

    /// The bundled list of English function words.
    package static var englishStopWords: Resource {
        Resource(bundled: "english", bytes: BundledFile.englishStopWords.bytes)
    }
}

extension BundledFile {
    /// The English function words.
    static let englishStopWords = BundledFile("Config/stopwords/english.txt")
}
