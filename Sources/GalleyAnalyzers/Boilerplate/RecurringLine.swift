// SPDX-License-Identifier: Apache-2.0

import GalleyCore
package import GalleyJSON
package import GalleyPages

/// A line of all documents: how many documents contain it, how often, and its first occurrence.
///
/// The first occurrence is that in the first document by the bytes of the ids, so that it does not
/// depend on which worker reads which document.
package struct RecurringLine: KeyedEntry {
    /// The key, which copies in several documents share.
    package let key: LineKey
    /// How many documents contain it.
    var documents: Int
    /// How often it occurs in all of them.
    var times: Int
    /// How many words it has.
    let words: Int
    /// The occurrence in the first document.
    var first: Place

    /// An occurrence in one document.
    struct Place: Sendable, Comparable {
        /// The id of the document.
        let document: ExactText
        /// The role of the line in its page.
        let role: String
        /// The line, or its beginning if it is long.
        let text: ExactText

        static func < (left: Place, right: Place) -> Bool {
            if left.document != right.document { return left.document < right.document }
            if left.text != right.text { return left.text < right.text }
            return left.role < right.role
        }
    }

    /// Adds the same line of other documents.
    package mutating func merge(_ other: RecurringLine) {
        documents = documents.clampedSum(other.documents)
        times = times.clampedSum(other.times)
        first = min(first, other.first)
    }
}

extension RecurringLine {
    /// Key, documents, times, words, and the first occurrence.
    package var row: [JSONValue] {
        let counts = [documents, times, words].map { JSONValue.integer(Int64($0)) }
        return [.string(key.hexadecimal)] + counts
            + [first.document.text, first.role, first.text.text].map(JSONValue.string)
    }

    /// Reads a row; nil if it is not a row of this table.
    package init?(row: [JSONValue]) {
        let texts = row.compactMap(\.stringValue)
        let counts = row.compactMap(\.integerValue).map { Int($0) }
        guard row.count == 7, texts.count == 4, counts.count == 3,
            let key = LineKey(hexadecimal: texts[0]), counts[0] > 0, counts[1] >= counts[0],
            counts[2] >= 0
        else { return nil }
        self.init(
            key: key, documents: counts[0], times: counts[1], words: counts[2],
            first: Place(
                document: ExactText(texts[1]), role: texts[2], text: ExactText(texts[3])))
    }
}

extension LineKey {
    /// The key as 32 digits; such texts are ordered as the keys are.
    fileprivate var hexadecimal: String {
        RowNumbers.hexadecimal(high) + RowNumbers.hexadecimal(low)
    }

    /// Reads 32 digits; nil if the text is anything else.
    fileprivate init?(hexadecimal text: String) {
        guard let high = RowNumbers.number(hexadecimal: text.prefix(16)),
            let low = RowNumbers.number(hexadecimal: text.dropFirst(16))
        else { return nil }
        self.init(high: high, low: low)
    }
}
