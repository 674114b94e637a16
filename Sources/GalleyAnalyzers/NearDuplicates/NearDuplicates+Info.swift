// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyJSON

extension NearDuplicates {
    /// Describes the analyzer.
    public static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "near_duplicates",
            summary: "Finds documents that are nearly the same, by MinHash and their shingles.",
            rationale: rationale,
            reads: [Tokens.self],
            measures: [
                .count("compared", "1 if the document has words enough to be compared, else 0."),
                .count("words", "Words by which it is compared."),
            ],
            runFigures: [
                .count("clusters", "Clusters of documents that are nearly the same."),
                .count("clustered", "Documents in clusters."),
                .count("duplicates", "Documents in clusters without the first of each."),
                .share("duplicate_share", "These, of all documents."),
            ],
            examples: [
                Example(
                    "a short text is not compared", "Our town today\n",
                    measures: ["compared": 0, "words": 0]),
                Example(
                    "unless min_words says so", "Our town today\n", options: ["min_words": 3],
                    measures: ["compared": 1, "words": 3]),
            ])
    }

    private static var rationale: String {
        """
        Agency reports stand on many sites, and a crawler meets one page under several addresses; \
        counted as often as they stand they outweigh the rest. A document's shingles are all runs \
        of neighbouring words, folded as the pipeline's tokenizer folds them; two documents are \
        near duplicates if the Jaccard similarity of their sets of shingles reaches the option \
        similarity. Candidates are found by locality-sensitive hashing of MinHash signatures of \
        128 values; of the divisions into bands that miss a pair at the very similarity at most \
        once in a hundred times, that with most rows is taken, and the report states it. Every \
        candidate is then checked exactly, by the shingles themselves. A cluster is a star round \
        its first document by id: the order of reading, workers and parts make no difference. \
        What repeats on a page is left out if caption_duplication stands in the pipeline. For \
        each document four bytes per word and 100 bytes of bands are kept; above max_memory they \
        move to a temporary file, and no figure changes. The report then takes about 200 bytes \
        of memory per document.
        """
    }
}
