// SPDX-License-Identifier: Apache-2.0

/// The word forms that one worker has met, numbered in the order of meeting.
///
/// Words are looked up as they stand in the text; only a spelling that is met for the first time is
/// folded, and its term remembered with it. Every byte of a word is hashed, so that long words with
/// equal beginnings do not collide.
public struct Vocabulary: Sendable {
    private var arena: [UInt8] = []
    /// Where each term's spelling ends in the arena; it begins where the one before ends.
    private var ends: [Int] = []
    /// How words are found and folded.
    public let policy: TokenizerPolicy
    var forms: FormTable
    /// Forms that were entered as folded although folding would change them.
    private var exact: [[UInt8]: Term] = [:]
    private let folding: TermFolding
    /// Room for the folded form of a word.
    private var folded: [UInt8] = []

    /// Makes an empty vocabulary for words found and folded in one way.
    public init(policy: TokenizerPolicy = .standard) {
        self.policy = policy
        folding = policy.folding
        forms = FormTable(lowers: folding.lowersASCII)
    }

    /// The number of word forms.
    public var count: Int { ends.count }

    /// The term of a word, folded as the tokenizer folds it; new words are added.
    public mutating func intern(_ word: String) -> Term {
        let bytes = Array(word.utf8)
        return FormValue(rawValue: value(of: bytes.span)).term
    }

    /// The term of a word form that is folded already; new forms are added.
    public mutating func intern(folded bytes: Span<UInt8>) -> Term {
        let form = bytes.indices.map { bytes[$0] }
        if folding.folded(bytes) == form { return intern(canonical: form) }
        if let term = exact[form] { return term }
        let term = add(form)
        exact[form] = term
        return term
    }

    /// The folded spelling of a term.
    public func spelling(of term: Term) -> String {
        String(decoding: arena[range(of: term.index)], as: UTF8.self)
    }

    /// The folded spelling of a term as bytes, by which terms are ordered.
    public func bytes(of term: Term) -> ArraySlice<UInt8> {
        arena[range(of: term.index)]
    }

    /// The term and the kind of a word as it stands in a text; new ones are added.
    mutating func value(of word: Span<UInt8>) -> UInt32 {
        guard !word.isEmpty else { return FormValue(emptyTerm, .neither).rawValue }
        if let value = forms.value(of: word) { return value }
        var form: [UInt8] = []
        swap(&form, &folded)
        defer { swap(&form, &folded) }
        form.removeAll(keepingCapacity: true)
        folding.append(word, to: &form)
        let isKey = folding.isKey(form, of: word)
        let term = isKey ? add(form) : intern(folded: form.span)
        let value = FormValue(term, FormValue.Kind(of: word)).rawValue
        forms.enter(word, value: value)
        return value
    }

    /// The term of a form that folding leaves as it is.
    mutating func intern(canonical form: [UInt8]) -> Term {
        guard !form.isEmpty else { return emptyTerm }
        if let value = forms.value(of: form.span) { return FormValue(rawValue: value).term }
        let term = add(form)
        forms.enter(form.span, value: FormValue(term, FormValue.Kind(of: form.span)).rawValue)
        return term
    }

    private var emptyTerm: Term {
        mutating get {
            if let term = exact[[]] { return term }
            let term = add([])
            exact[[]] = term
            return term
        }
    }

    private func range(of index: Int) -> Range<Int> {
        (index == 0 ? 0 : ends[index - 1])..<ends[index]
    }

    private mutating func add(_ form: [UInt8]) -> Term {
        let term = Term(id: UInt32(ends.count))
        arena += form
        ends.append(arena.count)
        return term
    }
}
