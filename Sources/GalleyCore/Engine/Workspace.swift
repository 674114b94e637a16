// SPDX-License-Identifier: Apache-2.0

/// What one worker's documents share while they are divided: the vocabulary and a buffer.
///
/// Belongs to one worker; never crosses to another.
final class Workspace {
    var vocabulary: Vocabulary
    let division: TokenDivision
    private let folding: TermFolding
    private var folded: [UInt8] = []

    init(policy: TokenizerPolicy = .standard) {
        division = TokenDivision(policy)
        folding = policy.folding
        vocabulary = Vocabulary(policy: policy)
    }

    /// The term of a slice of a text, folded.
    func term(of bytes: Span<UInt8>, from start: Int, to end: Int) -> Term {
        folded.removeAll(keepingCapacity: true)
        folding.append(bytes.extracting(start..<end), to: &folded)
        let form = folded
        return vocabulary.intern(folded: form.span)
    }

    /// The term of several words with one space between.
    func phrase(_ terms: [Term]) -> Term {
        folded.removeAll(keepingCapacity: true)
        for term in terms {
            if !folded.isEmpty { folded.append(UInt8(ascii: " ")) }
            folded.append(contentsOf: vocabulary.bytes(of: term))
        }
        let form = folded
        return vocabulary.intern(folded: form.span)
    }
}
