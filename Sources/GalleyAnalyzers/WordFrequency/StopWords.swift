// SPDX-License-Identifier: Apache-2.0

import GalleyCore

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
