// SPDX-License-Identifier: Apache-2.0

/// The words of a text: words and numbers, mentions and hashtags, or of the part that an analyzer selected.
public struct Words: RandomAccessCollection, Sendable {
    private let list: WordList

    init(_ list: WordList) {
        self.list = list
    }

    /// The first word's index, 0.
    public var startIndex: Int { 0 }
    /// The number of words.
    public var endIndex: Int { list.terms.count }

    /// One word, by its place among the words.
    public subscript(index: Int) -> Word {
        Word(term: list.terms[index], range: list.range(index), kind: list.kinds[index])
    }

    /// The words' terms, for loops that only count.
    public var terms: [Term] { list.terms }
}

extension TokenizerPolicy {
    /// Those of some texts that are exactly one word by this policy.
    public func oneWords(among texts: [String]) -> [String] {
        let workspace = Workspace(policy: self)
        return texts.filter { text in
            let document = AnnotatedDocument(
                TextDocument(id: "", text: text), workspace: workspace)
            let words = document.allWords
            return words.count == 1 && words[0].range == 0..<document.length
        }
    }
}
