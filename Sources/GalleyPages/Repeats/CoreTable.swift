// SPDX-License-Identifier: Apache-2.0

/// Finds lines that are the same but for a credit or a bracket at the end.
///
/// Two lines with different brackets that name no source are not the same; a line with such a
/// bracket is the same as the line without it.
struct CoreTable {
    private let words: PageWords
    private var plain = FormTable()
    private var bracketed = FormTable()

    /// A line's words: all; without the credit, if it has one; without a bracket at the end, if it
    /// has one.
    struct Spellings {
        let whole: FormKey
        let core: FormKey?
        let bracketless: FormKey?
    }

    init(words: PageWords) {
        self.words = words
    }

    /// The form that was entered with the same words.
    func owner(of spellings: Spellings) -> Int? {
        plain.value(of: spellings.whole, in: words)
            ?? spellings.core.flatMap { plain.value(of: $0, in: words) }
            ?? spellings.bracketless.flatMap { plain.value(of: $0, in: words) }
            ?? ownerWithBracket(of: spellings)
    }

    private func ownerWithBracket(of spellings: Spellings) -> Int? {
        if bracketed.isEmpty { return nil }
        return bracketed.value(of: spellings.whole, in: words)
            ?? spellings.core.flatMap { bracketed.value(of: $0, in: words) }
    }

    /// Enters a form.
    mutating func insert(_ form: Int, for spellings: Spellings) {
        _ = plain.insert(form, for: spellings.whole, in: words)
        if let core = spellings.core { _ = plain.insert(form, for: core, in: words) }
        if let bracketless = spellings.bracketless {
            _ = bracketed.insert(form, for: bracketless, in: words)
        }
    }
}
