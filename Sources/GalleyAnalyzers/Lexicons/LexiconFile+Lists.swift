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
    /// - Throws: faults with the positions of all words that cannot be found in any text.
    init(_ lists: [WordList]) throws(OptionFault) {
        // Instead of a line and a column in a file, each node has the index of the list and the
        // index of the word in the list.
        let members = lists.enumerated().map { place, list in
            let words = list.words.enumerated().map { index, word in
                ResourceNode(.scalar(.string(word)), line: place, column: index)
            }
            let node = ResourceNode(.list(words), line: place, column: 0)
            return ResourceNode.Member(
                key: list.category, line: place, column: 0, value: node)
        }
        let tree = LexiconTree(ResourceNode(.mapping(members), line: 0, column: 0))
        self.init(entries: tree.entries, categories: tree.categories.names, faults: [])
        var faults = tree.faults.compactMap { fault -> OptionFault? in
            guard lists.indices.contains(fault.line) else { return nil }
            return OptionFault(
                .invalidResource, path: lists[fault.line].path + [.index(fault.column ?? 0)],
                fault.message)
        }
        faults += EntryFinder(self).faults(lists)
        if let fault = OptionFault(joining: faults) { throw fault }
    }
}

extension EntryFinder {
    /// Returns a fault for each word of the lists that cannot be found in any text.
    fileprivate func faults(_ lists: [LexiconFile.WordList]) -> [OptionFault] {
        lists.flatMap { list in
            list.words.enumerated().compactMap { index, word in
                let bytes = Array(word.utf8)
                let entry = LexiconEntry(
                    word: bytes[...], rating: 0, line: 0, isGlob: LexiconTree.isGlob(bytes))
                // A word without letters is already reported by the reader of the lists.
                guard !EntryFolding.folded(entry.word).isEmpty,
                    let message = unreachable(entry)
                else { return nil }
                return OptionFault(
                    .invalidResource, path: list.path + [.index(index)], message,
                    expected: "words of letters and digits, or a 'regex' of the analyzer 'pattern'")
            }
        }
    }
}
