// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyJSON
import GalleyPages

extension Boilerplate {
    /// Describes the analyzer.
    public static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "boilerplate",
            summary: "Finds lines, captions and paragraphs that recur over many documents: the "
                + "boilerplate of a site.",
            rationale: rationale,
            reads: [PageStructure.self],
            measures: [
                .count("lines", "Lines that are looked at."),
                .count("line_words", "Words in these lines."),
            ],
            runFigures: [
                .count("recurring_lines", "Different lines that recur."),
                .share("line_share", "Lines that stand in other documents too, of all lines."),
                .share("word_share", "Words of these lines, of the words of all lines."),
            ],
            examples: [
                Example(
                    "lines with letters or digits are looked at", "Our harbour\n\n* * *\nToday\n",
                    measures: ["lines": 2, "line_words": 3]),
                Example(
                    "short lines need not be",
                    "Read more\nThe ferry to the island leaves at noon\n",
                    options: ["min_words": 3], measures: ["lines": 1, "line_words": 8]),
            ])
    }

    private static var rationale: String {
        """
        What the pages of a site share was not written for any of them: menus, subscription boxes, \
        notices, the picture of an author. Counted as text it makes the words of a site look alike \
        and teaches a language model the footer. Two lines are the same if their words are, \
        whatever the case, punctuation and spaces (128 bits of a hash of the folded words); a \
        paragraph of a scraped page is a line. A line recurs if it stands in min_documents and in \
        min_share of the documents; copies within one document count as one document. With \
        group_by: /site every site has its own list, and a share then is one of the site's \
        documents. The section lists the lines, those of most documents first, each with the first \
        document by id. Every different line is kept: about 410 MB of memory for a million of \
        them; above max_memory they move to a temporary file, and no figure changes.
        """
    }
}
