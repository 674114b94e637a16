// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The section of the report for `near_duplicates`.
struct NearDuplicateSection {
    private let clusters: [DocumentCluster]
    private let settings: ShingleSettings
    private let compared: Int
    private let documents: Int

    /// The maximum number of documents that are listed for each cluster in addition to the first
    /// one.
    private static let listed = 3

    init(
        _ clusters: [DocumentCluster], _ settings: ShingleSettings, compared: Int, documents: Int
    ) {
        self.clusters = clusters.sorted {
            $0.count == $1.count
                ? ExactText($0.first) < ExactText($1.first) : $0.count > $1.count
        }
        self.settings = settings
        self.compared = compared
        self.documents = documents
    }

    /// Makes the section.
    ///
    /// - Parameters:
    ///   - top: how many clusters to list.
    ///   - members: how many near duplicates to list.
    func section(top: Int, members: Int) -> Section {
        let clustered = clusters.reduce(0) { $0.clampedSum($1.count) }
        let duplicates = clustered - clusters.count
        let share = ReportValue.share(duplicates, of: documents)
        return Section(
            highlights: duplicates == 0
                ? []
                : [
                    "\(duplicates.grouped) of \(documents.grouped) documents "
                        + "\(duplicates == 1 ? "is" : "are") nearly the same as an earlier one."
                ],
            figures: [
                Figure("clusters", .count(clusters.count)),
                Figure("clustered", .count(clustered)),
                Figure("duplicates", .count(duplicates)), Figure("duplicate_share", share),
            ],
            keyFigures: [
                KeyFigure("near duplicates", share, of: "documents"),
                KeyFigure("clusters", .count(clusters.count)),
                KeyFigure("documents in clusters", .count(clustered)),
                KeyFigure("documents compared", .count(compared)),
            ],
            tables: clusters.isEmpty ? [] : [table(top), memberTable(members)], notes: notes)
    }

    private func table(_ top: Int) -> Table {
        Table(
            "clusters", title: "Documents that are nearly the same",
            columns: [
                Column("first document", .document), Column("documents", .bar),
                Column("minimum similarity", .number), Column("others"),
            ],
            rows: clusters.prefix(top).map { cluster in
                [
                    .text(cluster.first), .count(cluster.count),
                    .number(cluster.leastSimilarity, decimals: 3), .text(Self.others(cluster)),
                ]
            }, total: clusters.count)
    }

    private static func others(_ cluster: DocumentCluster) -> String {
        let names = cluster.others.prefix(listed).map(\.document)
        let more = cluster.count - cluster.firstTimes - names.count
        return names.joined(separator: ", ") + (more > 0 ? " and \(more.grouped) more" : "")
    }

    /// The table of the documents that could be removed, cluster by cluster.
    private func memberTable(_ limit: Int) -> Table {
        let all = clusters.lazy.flatMap { cluster in
            cluster.others.lazy.map { (cluster: cluster, member: $0) }
        }
        return Table(
            "members", title: "Near duplicates and the first document of their cluster",
            columns: [
                Column("document", .document), Column("first document", .document),
                Column("similarity", .number),
            ],
            rows: all.prefix(limit).map { cluster, member in
                [
                    .text(member.document), .text(cluster.first),
                    .number(member.similarity, decimals: 3),
                ]
            }, total: clusters.reduce(0) { $0 + $1.others.count })
    }

    private var notes: [String] {
        let bands = settings.bands
        let missed = (bands.missed * 1000).rounded() / 10
        return [
            "Jaccard similarity of the sets of \(settings.size)-word shingles, "
                + "\(settings.similarity) or more. Candidates agree in one of \(bands.count) bands "
                + "of \(bands.rows) MinHash values (a pair that is only just similar enough is "
                + "missed with a probability of \(missed) %); every candidate is checked by its "
                + "shingles. A document is compared only with the first document of each cluster, "
                + "by id, and per band value with at most \(NearDuplicateSearch.compared) of these."
        ]
    }
}
