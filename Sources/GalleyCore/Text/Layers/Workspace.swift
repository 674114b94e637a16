// SPDX-License-Identifier: Apache-2.0

/// The vocabulary and the buffers that the documents of one worker share.
final class Workspace {
    var vocabulary: Vocabulary
    let division: TokenDivision
    private var folded: [UInt8] = []
    /// Whether the word kernel finds the words of the policy.
    private let usesKernel: Bool
    private var divider: WordListKernel
    private var distinct = DistinctTerms()
    /// Lists of documents that are gone, kept for their memory.
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

    /// The term of a word of a text.
    func term(of bytes: Span<UInt8>, from start: Int, to end: Int) -> Term {
        FormValue(rawValue: vocabulary.value(of: bytes.extracting(start..<end))).term
    }

    /// The term of several words, joined by single spaces.
    func phrase(_ terms: [Term]) -> Term {
        folded.removeAll(keepingCapacity: true)
        for term in terms {
            if !folded.isEmpty { folded.append(UInt8(ascii: " ")) }
            folded.append(contentsOf: vocabulary.bytes(of: term))
        }
        return vocabulary.intern(canonical: folded)
    }

    /// The words of a text.
    func words(of text: String) -> WordList {
        var words = spareLists.popLast() ?? WordList()
        if usesKernel {
            divider.append(text.utf8.span, to: &words, &vocabulary)
        } else {
            words.append(Tokens(text, workspace: self))
        }
        return words
    }

    /// Takes back the words of a document that is gone.
    func reuse(_ words: consuming WordList) {
        guard spareLists.count < Self.maxSpareLists,
            words.terms.capacity <= Self.maxSpareWords
        else { return }
        words.removeAll()
        spareLists.append(words)
    }

    /// The distinct terms of a list.
    func distinctTerms(of terms: [Term]) -> [Term] {
        var found = spareTerms.popLast() ?? []
        distinct.find(in: terms, &found)
        return found
    }

    /// Takes back the terms of a document that is gone.
    func reuse(_ terms: consuming [Term]) {
        guard spareTerms.count < Self.maxSpareLists, terms.capacity <= Self.maxSpareWords
        else { return }
        terms.removeAll(keepingCapacity: true)
        spareTerms.append(terms)
    }
}
