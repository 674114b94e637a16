// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

extension LexiconFile {
    /// A list of words and phrases that stands in a pipeline, with the option's path to it.
    struct WordList {
        /// The name of its category.
        let category: String
        let words: [String]
        /// From the analyzer's options to the list.
        let path: [OptionFault.PathElement]
    }

    /// Makes a lexicon of lists, read as those of a file of YAML are.
    ///
    /// - Throws: a fault at the first word that no text can have.
    init(_ lists: [WordList]) throws(OptionFault) {
        // The place of a word in the lists stands for line and column.
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
    /// Refuses lists with a word that no text can have.
    fileprivate func check(_ lists: [LexiconFile.WordList]) throws(OptionFault) {
        for list in lists {
            for (index, word) in list.words.enumerated() where !isEntry(Self.sample(of: word)) {
                throw OptionFault(
                    .invalidResource, path: list.path + [.index(index)],
                    "'\(word)' is found in no text: it is not read as one word or phrase",
                    expected: "words of letters and digits, or a 'regex' of the analyzer 'pattern'")
            }
        }
    }
}
