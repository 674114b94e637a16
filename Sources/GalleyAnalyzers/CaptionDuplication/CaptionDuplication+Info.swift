// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyPages

extension CaptionDuplication {
    /// Describes the analyzer.
    public static var info: AnalyzerInfo {
        AnalyzerInfo(
            id: "caption_duplication",
            summary: "Finds headlines, captions and other lines that a scraper emitted more than "
                + "once in a page, and stray widget lines.",
            rationale: rationale,
            reads: [PageStructure.self, Tokens.self],
            leaves: [
                "byline", "caption", "date_line", "headline", "navigation", "paragraph", "quote",
                "related_link", "repeated", "widget",
            ],
            rules: [
                Rule("repeated_headline", "A headline stands more than once in the page."),
                Rule(
                    "repeated_caption", "The text of a picture stands more than once in the page."),
                Rule("repeated_line", "Another line stands more than once.", severity: .note),
                Rule(
                    "widget_line", "A line of a button, a counter or the like.", severity: .note,
                    fix: .optional),
            ],
            measures: [
                .count("articles", "Articles in the page."),
                .count("repeated_lines", "Lines that stand more than once, originals and copies."),
                .count("copies", "Copies: lines that repeat an earlier one."),
                .share("repeated_share", "Words that stand in copies and in widget lines."),
            ],
            examples: examples)
    }

    private static var rationale: String {
        """
        Scrapers take the alternative text of a picture and its caption for two lines, and a title \
        from each place where the page shows it; every count of words is wrong by that. Two lines \
        are copies if they are the same (exact), if they differ in case, punctuation, quotation \
        marks, spaces or a credit such as "- AFP" or "(AP Photo)" (normalised), or if the Jaccard \
        similarity of their sets of words reaches the option similarity (near); a line is compared \
        with the first of its kind only. Lines end at a newline and nowhere else; a span is a \
        line's content without the white space around it. Of what kind a repeated line is, is \
        judged by its text and place: neighbouring copies and credits speak for a caption, a line \
        of its own before paragraphs for a headline. A line that is nearly the same but has other \
        numbers (a date, a price, a score) is named, but is no copy. A widget line has at most two words and \
        twelve characters and no punctuation at its end, and is in the list or beside a repeated headline \
        or caption. The fix deletes widget lines and what is needless: a line whose words, but for a \
        credit, all stand in one that is left; of two neighbours the one that says less. Nearly the \
        same lines with words or numbers of their own are named, but have no fix. Of the lines \
        between two paragraphs the likeliest headline begins a further article, from even chances on.
        """
    }
}
