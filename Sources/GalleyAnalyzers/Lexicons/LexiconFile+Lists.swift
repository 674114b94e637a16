// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

extension LexiconFile {
    /// A list of words and phrases in a pipeline, with the path of the option that contains the
    /// list.
    struct WordList {
        /// The name of the category to which the words belong.
        let category: String
        let words: [String]
        /// The path from the analyzer's options to the list.
        let path: [OptionFault.PathElement]
    }

    /// Makes a lexicon from lists, which are read like lists in a YAML file.
    ///
    /// - Throws: a fault with the position of the first word that cannot be found in any text.
    init(_ lists: [WordList]) throws(OptionFault) {
        // The index of the list is used as the line, and the index of the word in the list as the
        // column.
        let members = lists.enumerated().map { place, list in
            let words = list.words.enumerated().map { index, word in
                ResourceNode(.scalar(.string(word)), line: place, column: index)
            }
            let node = ResourceNode(.list(words), line: place, column: 0)
            return ResourceNode.Member(
                key: list.category, line: place, column: 0, value: node)
        }
        let tree = LexiconTree(ResourceNode(.mapping(members), line: 0, column: 0))
        if let fault = tree.faults.first, lists.indices.contains(fault.line) {
            let list = lists[fault.line]
            throw OptionFault(
                .invalidResource, path: list.path + [.index(fault.column ?? 0)], fault.message)
        }
        self.init(entries: tree.entries, categories: tree.categories.names, faults: [])
        try EntryFinder(self).check(lists)
    }
}

extension EntryFinder {
    /// Checks that every word of the lists can be found in a text, and throws a fault otherwise.
    fileprivate func check(_ lists: [LexiconFile.WordList]) throws(OptionFault) {
        for list in lists {
            for (index, word) in list.words.enumerated() where !isEntry(Self.sample(of: word)) {
                throw OptionFault(
                    .invalidResource, path: list.path + [.index(index)],
                    "'\(word)' cannot be found: it is not read as one word or phrase",
                    expected: "words of letters and digits, or a 'regex' of the analyzer 'pattern'")
            }
        }
    }
}
