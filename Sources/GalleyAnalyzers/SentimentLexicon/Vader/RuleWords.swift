// SPDX-License-Identifier: Apache-2.0

/// The numbers of the words that rules name.
struct RuleWords: Sendable {
    let at: Int
    let but: Int
    let doubt: Int
    let kind: Int
    let least: Int
    let never: Int
    let no: Int
    let nor: Int
    let of: Int
    let or: Int
    let so: Int
    let this: Int
    let very: Int
    let without: Int

    /// Numbers the words among the others that are known.
    init(addingTo words: inout KnownWords) {
        at = words.number(adding: "at".utf8Span.span)
        but = words.number(adding: "but".utf8Span.span)
        doubt = words.number(adding: "doubt".utf8Span.span)
        kind = words.number(adding: "kind".utf8Span.span)
        least = words.number(adding: "least".utf8Span.span)
        never = words.number(adding: "never".utf8Span.span)
        no = words.number(adding: "no".utf8Span.span)
        nor = words.number(adding: "nor".utf8Span.span)
        of = words.number(adding: "of".utf8Span.span)
        or = words.number(adding: "or".utf8Span.span)
        so = words.number(adding: "so".utf8Span.span)
        this = words.number(adding: "this".utf8Span.span)
        very = words.number(adding: "very".utf8Span.span)
        without = words.number(adding: "without".utf8Span.span)
    }
}
