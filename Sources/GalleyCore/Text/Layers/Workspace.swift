// SPDX-License-Identifier: Apache-2.0

/// The vocabulary and the buffers that the documents of one worker share.
final class Workspace {
    var vocabulary: Vocabulary
    let division: TokenDivision
    private var folded: [UInt8] = []
    /// Whether the word kernel, and not `TokenDivision`, finds the words.
    private let usesKernel: Bool
    private var divider: WordListKernel
    private var distinct = DistinctTerms()
    /// Lists of released documents, kept so that their memory can be used again.
    private var spareLists: [WordList] = []
    private var spareTerms: [[Term]] = []

    private static let maxSpareLists = 512
    private static let maxSpareWords = 1 << 14

    init(policy: TokenizerPolicy = .standard) {
        division = TokenDivision(policy)
        usesKernel = WordSearchPolicy.covers(policy)
        divider = WordListKernel(policy)
        vocabulary = Vocabulary(policy: policy)
    }

    /// Returns the term of a word in a text.
    func term(of bytes: Span<UInt8>, from start: Int, to end: Int) -> Term {
        FormValue(rawValue: vocabulary.value(of: bytes.extracting(start..<end))).term
    }

    /// Returns the term of a phrase, whose spelling is that of several words, joined by single
    /// spaces.
    func phrase(_ terms: [Term]) -> Term {
        folded.removeAll(keepingCapacity: true)
        for term in terms {
            if !folded.isEmpty { folded.append(UInt8(ascii: " ")) }
            folded.append(contentsOf: vocabulary.bytes(of: term))
        }
        return vocabulary.intern(canonical: folded)
    }

    /// Returns the words of a text.
    func words(of text: String) -> WordList {
        var words = spareLists.popLast() ?? WordList()
        if usesKernel {
            divider.append(text.utf8.span, to: &words, &vocabulary)
        } else {
            words.append(Tokens(text, workspace: self))
        }
        return words
    }

    /// Keeps the word list of a released document, so that its memory can be used again.
    func reuse(_ words: consuming WordList) {
        guard spareLists.count < Self.maxSpareLists,
            words.terms.capacity <= Self.maxSpareWords
        else { return }
        words.removeAll()
        spareLists.append(words)
    }

    /// Returns the distinct terms of a list.
    func distinctTerms(of terms: [Term]) -> [Term] {
        var found = spareTerms.popLast() ?? []
        distinct.find(in: terms, &found)
        return found
    }

    /// Keeps the distinct terms of a released document, so that their memory can be used again.
    func reuse(_ terms: consuming [Term]) {
        guard spareTerms.count < Self.maxSpareLists, terms.capacity <= Self.maxSpareWords
        else { return }
        terms.removeAll(keepingCapacity: true)
        spareTerms.append(terms)
    }
}
