// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
public import GalleyJSON
public import GalleyPages

/// A distinct line of the corpus, with the number of documents that contain it, its number of
/// copies and its first occurrence.
///
/// The first occurrence is the one in the document whose id comes first in byte order, so that the
/// choice does not depend on which worker reads which document.
public struct RecurringLine: KeyedEntry {
    /// The key, which is the same for all copies of the line in all documents.
    public let key: LineKey
    /// How many documents contain the line.
    var documents: Int
    /// How often the line occurs in all documents together.
    var times: Int
    /// How many words the line has.
    let words: Int
    /// The occurrence in the document whose id comes first in byte order.
    var first: Place

    /// An occurrence of the line in one document.
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

    /// Adds the counts of the same line in other documents.
    public mutating func merge(_ other: RecurringLine) {
        documents = documents.clampedSum(other.documents)
        times = times.clampedSum(other.times)
        first = min(first, other.first)
    }
}

extension RecurringLine {
    /// The line as a row of JSON values: key, documents, times, words, and the first occurrence.
    public var row: [JSONValue] {
        let counts = [documents, times, words].map { JSONValue.integer(Int64($0)) }
        return [.string(key.hexadecimal)] + counts
            + [first.document.text, first.role, first.text.text].map(JSONValue.string)
    }

    /// Makes the entry from a row; nil if the row is not valid.
    public init?(row: [JSONValue]) {
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
    /// The key as 32 hexadecimal digits, which sort in the same order as the keys.
    fileprivate var hexadecimal: String {
        RowNumbers.hexadecimal(high) + RowNumbers.hexadecimal(low)
    }

    /// Makes a key from 32 hexadecimal digits; nil if the text is anything else.
    fileprivate init?(hexadecimal text: String) {
        guard let high = RowNumbers.number(hexadecimal: text.prefix(16)),
            let low = RowNumbers.number(hexadecimal: text.dropFirst(16))
        else { return nil }
        self.init(high: high, low: low)
    }
}
