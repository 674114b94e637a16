// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The compiled search of a check, which finds its matches in a text.
enum CheckMatcher: Sendable {
    /// A regular expression.
    case regex(RegularExpression)
    /// Words and phrases; `exact` contains their spellings if case matters.
    case words(EntryFinder, exact: Set<String>?)

    /// The ranges of the groups of a match; group 0 is the whole match.
    typealias Match = [ByteRange?]

    /// Returns the matches in the selected text, in order.
    ///
    /// - Throws: `RegularExpressionLimit` or `TextTooLong`.
    func matches(in document: AnnotatedDocument) throws -> [Match] {
        switch self {
        case .regex(let expression): return try matches(of: expression, in: document)
        case .words(let finder, let exact):
            let hits = try finder.read(document).hits
            guard let exact else { return hits.map { [$0.span] } }
            return hits.filter { exact.contains(document[$0.span].singleSpaced) }.map { [$0.span] }
        }
    }

    /// Finds the matches of a regular expression; a match that is not entirely in the selected text
    /// is skipped, but selected matches that overlap the skipped one are found.
    private func matches(
        of expression: RegularExpression, in document: AnnotatedDocument
    ) throws(RegularExpressionLimit) -> [Match] {
        var matches: [Match] = []
        let bytes = document.text.utf8Span.span
        let selected = document.selectedRanges
        guard !selected.isEmpty else { return [] }
        try expression.search(document.text) { match in
            guard let span = match.first ?? nil else { return document.length + 1 }
            if document.isSelected(span) {
                matches.append(match)
                return span.upperBound
            }
            let place = selected.partitioningIndex { $0.upperBound > span.lowerBound }
            guard place < selected.count else { return document.length + 1 }
            let next = selected[place]
            if next.lowerBound > span.lowerBound { return next.lowerBound }
            var following = span.lowerBound + 1
            while bytes.isWithinScalar(following) { following += 1 }
            return following
        }
        return matches
    }

    /// Returns the number of the group with this name or these digits; nil if there is no such
    /// group.
    func group(_ name: String) -> Int? {
        guard case .regex(let expression) = self else { return name == "0" ? 0 : nil }
        if let number = Int(name) { return 0...expression.groups ~= number ? number : nil }
        return expression.group(named: name)
    }
}

extension String {
    /// The words of this text with single spaces between them.
    fileprivate var singleSpaced: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension CheckMatcher {
    /// Compiles the regular expression or the words of a check.
    ///
    /// - Throws: a fault whose path begins at the check.
    init(_ check: PatternCheck) throws(OptionFault) {
        switch (check.regex, check.words) {
        case (let regex?, nil): self = .regex(try Self.expression(regex, of: check))
        case (nil, let words?):
            guard !words.isEmpty else {
                throw OptionFault(
                    .invalidResource, path: [.key("words")], "there is no word",
                    expected: "at least one word")
            }
            self = try Self.matcher(of: words, check)
        default:
            throw OptionFault(
                .invalidResource, path: [],
                check.regex == nil
                    ? "'\(check.id)' has neither 'regex' nor 'words'"
                    : "'\(check.id)' has both 'regex' and 'words'",
                expected: "'regex' or 'words'")
        }
    }

    private static func expression(
        _ text: String, of check: PatternCheck
    ) throws(OptionFault) -> RegularExpression {
        guard !text.isEmpty else {
            throw OptionFault(
                .invalidResource, path: [.key("regex")], "an empty pattern matches nothing",
                expected: "a regular expression")
        }
        return try compile(
            text, check, ignoreCase: check.ignoreCase ?? false,
            wholeWords: check.wholeWords ?? false, path: [.key("regex")])
    }

    private static func compile(
        _ text: String, _ check: PatternCheck, ignoreCase: Bool, wholeWords: Bool,
        path: [OptionFault.PathElement]
    ) throws(OptionFault) -> RegularExpression {
        var options: RegularExpression.Options = []
        if ignoreCase { options.insert(.ignoreCase) }
        if wholeWords { options.insert(.wholeWords) }
        if check.unicode ?? true { options.insert(.unicode) }
        do throws(RegularExpression.Fault) {
            return try RegularExpression(text, options)
        } catch {
            throw OptionFault(
                .invalidResource, path: path, error.message,
                expected: "a regular expression in the syntax of PCRE2",
                bytes: text.place(of: error.offset))
        }
    }

    /// Compiles a list of words; if the words may also match parts of longer words, a regular
    /// expression is made from the list.
    private static func matcher(
        of words: [String], _ check: PatternCheck
    ) throws(OptionFault) -> CheckMatcher {
        let path: [OptionFault.PathElement] = [.key("words")]
        guard check.wholeWords ?? true else {
            let longest = words.sorted {
                ($1.utf8.count, ExactText($0)) < ($0.utf8.count, ExactText($1))
            }
            let expression = longest.map(\.expression).joined(separator: "|")
            return .regex(
                try compile(
                    expression, check, ignoreCase: check.ignoreCase ?? true, wholeWords: false,
                    path: path))
        }
        let list = LexiconFile.WordList(category: check.id, words: words, path: path)
        let finder = EntryFinder(try LexiconFile([list]))
        guard check.ignoreCase == false else { return .words(finder, exact: nil) }
        if let index = words.firstIndex(where: { $0.contains { "*?".contains($0) } }) {
            throw OptionFault(
                .invalidResource, path: path + [.index(index)],
                "a word with a wildcard cannot be matched case-sensitively",
                expected: "'ignore_case: true', or a 'regex'")
        }
        return .words(finder, exact: Set(words.map(\.singleSpaced)))
    }
}

extension String {
    /// A regular expression that matches this word or phrase, including its wildcards.
    fileprivate var expression: String {
        singleSpaced.unicodeScalars.map { scalar in
            switch scalar {
            case "*": #"\w*"#
            case "?": #"\w"#
            case " ": #"\s+"#
            default:
                scalar.isASCII && !scalar.properties.isAlphabetic && scalar.value > 0x20
                    && !("0"..."9").contains(scalar) ? "\\\(scalar)" : String(scalar)
            }
        }.joined()
    }

    /// Returns the range of the character that ends at a byte offset, for a fault that is reported
    /// at this offset.
    fileprivate func place(of offset: Int) -> Range<Int> {
        let bytes = Array(utf8)
        let end = min(max(offset, 0), bytes.count)
        var start = max(0, end - 1)
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return start..<max(end, start)
    }
}
