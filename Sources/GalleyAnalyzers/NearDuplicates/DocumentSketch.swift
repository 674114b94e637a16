// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
public import GalleyJSON

/// The data of a document that the summary keeps to find near duplicates of the document.
public struct DocumentSketch: KeyedEntry {
    /// The key, which contains the id of the document and a hash of its words.
    public let key: Key
    /// How many documents have both this id and these words; this is 1 unless a document occurs
    /// twice.
    var times: Int
    /// A hash for each band of the document's MinHash signature.
    let bands: [UInt32]
    /// The hashes of the document's words, in order.
    let words: [UInt32]

    /// The id of a document, and a hash of its words, which distinguishes documents with the same
    /// id.
    public struct Key: Sendable, Hashable, Comparable {
        let document: ExactText
        let content: UInt64

        /// Orders keys by the bytes of the id, then by the hash.
        public static func < (left: Key, right: Key) -> Bool {
            left.document == right.document
                ? left.content < right.content : left.document < right.document
        }
    }

    /// Makes the sketch of a document from the hashes of its words.
    init(_ id: String, words: [UInt32], _ settings: ShingleSettings) {
        let shingles = Shingles(words, size: settings.size)
        key = Key(
            document: ExactText(id),
            content: words.reduce(UInt64(words.count)) { ShingleHash.mixed($0, $1) })
        times = 1
        bands = settings.bands.hashes(of: shingles)
        self.words = words
    }

    /// Adds the number of further documents with the same key.
    public mutating func merge(_ other: DocumentSketch) {
        times = times.clampedSum(other.times)
    }
}

extension DocumentSketch {
    /// The sketch as a row of JSON values: id, hash of the words, times, bands and words; the bands
    /// and the words are packed.
    public var row: [JSONValue] {
        [
            .string(key.document.text), .string(RowNumbers.hexadecimal(key.content)),
            .integer(Int64(times)), .string(RowNumbers.packed(bands)),
            .string(RowNumbers.packed(words)),
        ]
    }

    /// Makes the entry from a row; nil if the row is not valid.
    public init?(row: [JSONValue]) {
        let texts = row.compactMap(\.stringValue)
        guard row.count == 5, texts.count == 4, let times = row[2].integerValue, times > 0,
            let content = RowNumbers.number(hexadecimal: texts[1]),
            let bands = RowNumbers.unpacked(texts[2]),
            let words = RowNumbers.unpacked(texts[3])
        else { return nil }
        key = Key(document: ExactText(texts[0]), content: content)
        self.times = Int(times)
        self.bands = bands
        self.words = words
    }
}
