// SPDX-License-Identifier: Apache-2.0
import GalleyCore

/// Finds the places of a text that a check speaks of.
enum CheckMatcher: Sendable {
    /// A regular expression.
    case regex(RegularExpression)
    /// Words and phrases; if capitals matter, as they must be written.
    case words(EntryFinder, exact: Set<String>?)

    /// A place with what the groups matched there; group 0 is the whole.
    typealias Match = [ByteRange?]

    /// The selected places, in the order of the text.
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

    /// A match that is not selected as a whole is passed over, and what it hides is looked for.
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
            guard let next = selected.first(endingBehind: span.lowerBound) else {
                return document.length + 1
            }
            if next.lowerBound > span.lowerBound { return next.lowerBound }
            var place = span.lowerBound + 1
            while place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += 1 }
            return place
        }
        return matches
    }

    /// The number of a group by its name or digits.
    func group(_ name: String) -> Int? {
        guard case .regex(let expression) = self else { return name == "0" ? 0 : nil }
        if let number = Int(name) { return 0...expression.groups ~= number ? number : nil }
        return expression.group(named: name)
    }
}

extension [ByteRange] {
    /// The first range that ends behind a place; they are sorted and disjoint.
    fileprivate func first(endingBehind place: Int) -> ByteRange? {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].upperBound > place { high = middle } else { low = middle + 1 }
        }
        return low < count ? self[low] : nil
    }
}

extension String {
    /// The words with single spaces between them.
    var singleSpaced: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
