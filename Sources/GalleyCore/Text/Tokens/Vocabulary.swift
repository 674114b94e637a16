// SPDX-License-Identifier: Apache-2.0

import CKernels

/// The word forms that one worker has read, numbered in the order in which they first occur.
///
/// Words are looked up as they are spelled in the text; only a new spelling is folded, and then it
/// is stored together with its term. Every byte of a word is hashed, so that long words with equal
/// beginnings do not collide.
public struct Vocabulary: Sendable {
    private var arena: [UInt8] = []
    /// The end of each term's spelling in the arena; a spelling begins where the previous one ends.
    private var ends: [Int] = []
    /// The policy by which words are found and folded.
    public let policy: TokenizerPolicy
    var forms: WordFormTable
    /// The terms of forms that are not in the table `forms`: forms that were added as already
    /// folded although folding would change them, and forms that the table cannot distinguish.
    private var exact: [[UInt8]: Term] = [:]
    private let folding: TermFolding
    private var unchanged: UnchangedScalars
    /// A buffer for the folded form of a word.
    private var folded: [UInt8] = []

    /// Makes an empty vocabulary for words that are found and folded by one policy.
    public init(policy: TokenizerPolicy = .standard) {
        self.policy = policy
        folding = policy.folding
        unchanged = UnchangedScalars(folding)
        forms = WordFormTable(lowers: folding.lowersASCII)
    }

    /// The number of word forms.
    public var count: Int { ends.count }

    /// Returns the term of a word, which is folded like the words of texts; a new word is added to
    /// the vocabulary.
    public mutating func intern(_ word: String) -> Term {
        let bytes = Array(word.utf8)
        return FormValue(rawValue: value(of: bytes.span)).term
    }

    /// Returns the term of a word form that is already folded; a new form is added to the
    /// vocabulary.
    public mutating func intern(folded bytes: Span<UInt8>) -> Term {
        let form = bytes.indices.map { bytes[$0] }
        if isCanonical(form) { return intern(canonical: form) }
        return intern(exactly: form)
    }

    /// Whether the table `forms` can distinguish a word from others; the word must not end in a
    /// zero byte, because zero bytes pad the table's keys.
    private static func isDistinguished(_ word: Span<UInt8>) -> Bool {
        !word.isEmpty && word[word.count - 1] != 0
    }

    private mutating func intern(exactly form: [UInt8]) -> Term {
        if let term = exact[form] { return term }
        let term = add(form)
        exact[form] = term
        return term
    }

    /// Returns the folded spelling of a term.
    public func spelling(of term: Term) -> String {
        String(decoding: arena[range(of: term.index)], as: UTF8.self)
    }

    /// Returns the folded spelling of a term in UTF-8, by which terms are ordered.
    public func bytes(of term: Term) -> ArraySlice<UInt8> {
        arena[range(of: term.index)]
    }

    /// Returns the `FormValue` of a word as it is spelled in a text; a new word is added to the
    /// vocabulary.
    mutating func value(of word: Span<UInt8>) -> UInt32 {
        if Self.isDistinguished(word) { return value(of: word, forms.probe(word)) }
        let form = folding.folded(word)
        return FormValue(intern(folded: form.span), .neither).rawValue
    }

    /// Returns the `FormValue` of a word that the table `forms` can distinguish; a new word is
    /// added to the vocabulary.
    mutating func value(of word: Span<UInt8>, _ probe: gk_probe) -> UInt32 {
        if let value = forms.value(of: word, probe) { return value }
        let term = unchanged.make(up: word) ? add(lowered: word) : folded(word)
        let value = FormValue(term, FormValue.Kind(of: word)).rawValue
        forms.insert(word, probe, value: value)
        return value
    }

    /// Returns the term of a word that folding may change.
    private mutating func folded(_ word: Span<UInt8>) -> Term {
        var form: [UInt8] = []
        swap(&form, &folded)
        defer { swap(&form, &folded) }
        form.removeAll(keepingCapacity: true)
        folding.append(word, to: &form)
        return folding.isKey(form, of: word) ? add(form) : intern(folded: form.span)
    }

    /// Whether folding leaves a form unchanged.
    private mutating func isCanonical(_ form: [UInt8]) -> Bool {
        let hasCapitals = form.contains { $0 &- UInt8(ascii: "A") < 26 }
        return !hasCapitals && unchanged.make(up: form.span) || folding.folded(form.span) == form
    }

    /// Returns the term of a form that folding does not change.
    mutating func intern(canonical form: [UInt8]) -> Term {
        guard Self.isDistinguished(form.span) else { return intern(exactly: form) }
        let probe = forms.probe(form.span)
        if let value = forms.value(of: form.span, probe) { return FormValue(rawValue: value).term }
        let term = add(form)
        let kind = FormValue.Kind(of: form.span)
        forms.insert(form.span, probe, value: FormValue(term, kind).rawValue)
        return term
    }

    private func range(of index: Int) -> Range<Int> {
        (index == 0 ? 0 : ends[index - 1])..<ends[index]
    }

    private mutating func add(lowered word: Span<UInt8>) -> Term {
        let term = Term(id: UInt32(ends.count))
        arena.reserveBig(arena.count + word.count)
        arena.append(word, lowering: forms.lowers)
        ends.appendBig(arena.count)
        return term
    }

    private mutating func add(_ form: [UInt8]) -> Term {
        let term = Term(id: UInt32(ends.count))
        arena.reserveBig(arena.count + form.count)
        arena += form
        ends.appendBig(arena.count)
        return term
    }
}

extension [UInt8] {
    /// Appends a word and, if `lowers` is true, turns ASCII capitals into small letters.
    mutating func append(_ word: Span<UInt8>, lowering lowers: Bool) {
        append(addingCapacity: word.count) { span in
            for index in word.indices {
                let byte = word[index]
                let isCapital = lowers && byte &- UInt8(ascii: "A") < 26
                span.append(isCapital ? byte | 0x20 : byte)
            }
        }
    }
}
