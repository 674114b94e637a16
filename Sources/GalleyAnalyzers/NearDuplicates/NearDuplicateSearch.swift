// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Finds the clusters of near duplicates.
///
/// Documents are read in the order of their ids. A document joins the first cluster whose first
/// document is one of its candidates and is similar enough by its shingles; otherwise the document
/// may become the first one of a new cluster. So every document of a cluster is similar to the
/// first one, and a chain of small differences does not connect dissimilar documents.
struct NearDuplicateSearch {
    private let table: KeyedTable<DocumentSketch>
    private let settings: ShingleSettings
    private var places: [EntryLocation<DocumentSketch>] = []
    private var names: [(id: String, times: Int)] = []
    private var shingles: [Int: Shingles] = [:]

    /// The maximum number of first documents in each bucket with which a later document is
    /// compared.
    static let compared = 100
    /// The maximum number of sets of shingles that are cached for later comparisons.
    private static let kept = 1 << 12

    init(_ table: KeyedTable<DocumentSketch>, _ settings: ShingleSettings) {
        self.table = table
        self.settings = settings
    }

    /// Finds the clusters, and returns them in the order of their first documents.
    mutating func clusters() -> [DocumentCluster] {
        let buckets = readBands()
        var firsts: [[Int32]] = Array(repeating: [], count: buckets.count)
        var clusters: [Int: DocumentCluster] = [:]
        for document in names.indices {
            let own = buckets.buckets[document]
            let candidates = Set(own.flatMap { firsts[Int($0)] }).sorted()
            if let (first, similarity) = match(document, candidates.map { Int($0) }) {
                clusters[first, default: cluster(of: first)].others.append(
                    DocumentCluster.Member(
                        document: names[document].id, times: names[document].times,
                        similarity: similarity))
                continue
            }
            for bucket in own where firsts[Int(bucket)].count < Self.compared {
                firsts[Int(bucket)].append(Int32(document))
            }
            if names[document].times > 1 { clusters[document] = cluster(of: document) }
        }
        return clusters.sorted { $0.key < $1.key }.map(\.value)
    }

    private func cluster(of document: Int) -> DocumentCluster {
        DocumentCluster(first: names[document].id, firstTimes: names[document].times)
    }

    /// Reads the ids and the bands of all sketches.
    private mutating func readBands() -> BandBuckets {
        let bands = settings.bands.count
        var hashes: [UInt32] = []
        table.forEach { sketch, place in
            guard sketch.bands.count == bands else { return }
            names.append((sketch.key.document.text, sketch.times))
            places.append(place)
            hashes += sketch.bands
        }
        return BandBuckets(hashes, bands: bands)
    }

    private mutating func match(
        _ document: Int, _ candidates: [Int]
    ) -> (first: Int, similarity: Double)? {
        guard !candidates.isEmpty, let own = shingles(of: document) else { return nil }
        for candidate in candidates {
            guard let other = shingles(of: candidate) else { continue }
            let similarity = own.similarity(to: other)
            if similarity >= settings.similarity { return (candidate, similarity) }
        }
        return nil
    }

    private mutating func shingles(of document: Int) -> Shingles? {
        if let known = shingles[document] { return known }
        guard let sketch = table.entry(at: places[document]) else { return nil }
        let made = Shingles(sketch.words, size: settings.size)
        if shingles.count >= Self.kept { shingles.removeAll(keepingCapacity: true) }
        shingles[document] = made
        return made
    }
}

/// A cluster: a document and the later ones, by id, that are nearly the same as this document.
struct DocumentCluster {
    /// The id of the first document.
    let first: String
    /// How many documents have this id and the same words.
    let firstTimes: Int
    /// The other documents of the cluster, in the order of their ids.
    var others: [Member] = []

    /// A document of a cluster.
    struct Member {
        let document: String
        let times: Int
        /// The similarity of this document to the first one of the cluster.
        let similarity: Double
    }

    /// The number of all documents in the cluster.
    var count: Int { others.reduce(firstTimes) { $0.clampedSum($1.times) } }

    /// The minimum similarity of another document to the first one.
    var leastSimilarity: Double { others.lazy.map(\.similarity).min() ?? 1 }
}

/// The buckets of documents; documents in the same bucket agree in one band of their signatures.
private struct BandBuckets {
    /// For each document, the numbers of the buckets that it shares with other documents.
    private(set) var buckets: [[Int32]]
    /// The number of buckets.
    private(set) var count = 0

    /// Sorts documents into buckets, band by band.
    ///
    /// - Parameters:
    ///   - hashes: the hashes of the bands of all documents, one document after the other.
    ///   - bands: the number of bands of each document.
    init(_ hashes: [UInt32], bands: Int) {
        let documents = bands == 0 ? 0 : hashes.count / bands
        buckets = Array(repeating: [], count: documents)
        for band in 0..<bands {
            // The high half is the hash and the low half is the document's number, so that one sort
            // orders the entries by both.
            var entries = (0..<documents).map {
                UInt64(hashes[$0 * bands + band]) << 32 | UInt64($0)
            }
            entries.sort()
            add(entries)
        }
    }

    private mutating func add(_ entries: [UInt64]) {
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count, entries[end] >> 32 == entries[start] >> 32 { end += 1 }
            if end - start > 1 {
                for entry in entries[start..<end] {
                    buckets[Int(UInt32(truncatingIfNeeded: entry))].append(Int32(count))
                }
                count += 1
            }
            start = end
        }
    }
}
