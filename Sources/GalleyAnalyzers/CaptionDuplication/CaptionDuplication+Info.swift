// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyJSON
import GalleyPages

extension CaptionDuplication {
    /// Describes the analyzer.
    public static let info = AnalyzerInfo(
        id: "caption_duplication",
        summary: "Finds headlines, captions and other lines that a scraper emitted more than "
            + "once in a page, and stray widget lines.",
        rationale: rationale,
        layers: [PageStructure.self, Tokens.self],
        leavesMarks: [
            "byline", "caption", "date_line", "headline", "navigation", "paragraph", "quote",
            "related_link", "repeated", "widget",
        ],
        rules: [
            Rule("repeated_headline", "A headline appears more than once in the page."),
            Rule(
                "repeated_caption", "The text of a picture appears more than once in the page."),
            Rule(
                "repeated_line", "Another line appears more than once in the page.", severity: .note
            ),
            Rule(
                "widget_line", "A line belongs to a button, a counter or the like.",
                severity: .note,
                fix: .optional),
        ],
        measures: [
            .count("articles", "Articles in the page."),
            .count("repeated_lines", "Lines that appear more than once; originals and copies."),
            .count("copies", "Copies: lines that repeat an earlier line."),
            .share("repeated_share", "The share of the words that are in copies or widget lines."),
        ],
        examples: examples)

    private static var rationale: String {
        """
        Scrapers emit the alternative text of a picture and its caption as two lines, and repeat a \
        title as often as the page shows it, so that every word count is wrong. Two lines are \
        copies if they are identical (exact), if they differ only in case, punctuation, quotation \
        marks, spaces, a credit such as "- AFP" or "(AP Photo)", or the name of the site after a \
        title (normalised), or if they are nearly the same (near): the Jaccard similarity of their \
        sets of words, and the number of words that they share in the same order divided by all \
        their words, are both at least the option similarity. Lines with the same words in another \
        order, and lines that differ by a negation such as "not", are not copies; nor are lines of \
        code, verses with a refrain and rows of a table. A line is compared only with the first \
        line of each group of copies. Lines end at a newline and nowhere else; a span is the \
        content of a line without the white space around it. The kind of a repeated line follows \
        from its text and its position: neighbouring copies and credits are evidence of a caption; \
        a single line before paragraphs is evidence of a headline. A line that is nearly the same \
        but has other numbers (a date, a price, a score) is reported but is not a copy. A widget \
        line is in the list, or it has at most two words and twelve characters and is next to a \
        repeated headline or caption; a line that ends with punctuation is never a widget line. \
        Later analyzers leave out the words of a copy that the first line contains too; they count \
        the other words of the copy, which the finding names. The fix deletes widget lines and \
        redundant lines. A line is redundant if its words, those of credits included, all occur in \
        the same order in a line that remains. Lines with words or numbers of their own are \
        reported without a fix. Among the lines between two paragraphs, the most probable headline \
        begins another article if its probability is at least one half. The repeated share counts \
        the words that the pipeline's 'tokenizer' finds; the search for copies does not depend on \
        it.
        """
    }
}

extension CaptionDuplication {
    /// Example pages, with the findings and measures that the analyzer must produce for each.
    static var examples: [Example] {
        [
            Example(
                "a headline twice, a caption four times and a stray button",
                """
                ⟦Harbour Town Opens Its New Bridge⟧

                ⟦Cyclists cross the new bridge on Monday morning - AFP⟧
                ⟦Cyclists cross the new bridge on Monday morning - AFP⟧
                ⟦TT⟧

                ⟦Harbour Town Opens Its New Bridge⟧

                ⟦Cyclists cross the new bridge on Monday morning - AFP⟧
                ⟦Cyclists cross the new bridge on Monday morning - AFP⟧

                \(paragraph)
                """,
                measures: ["articles": 1, "repeated_lines": 6, "copies": 4]),
            Example(
                "capitals, quotation marks and credits make no difference",
                """
                Bakers Return to the Old Market

                ⟦A baker calls it “the best street” of the town (AP Photo)⟧
                ⟦A baker calls it "the best street" of the town⟧

                \(paragraph)
                """,
                measures: ["repeated_lines": 2, "copies": 1]),
            Example(
                "four words of five are enough",
                """
                ⟦The lighthouse keeper of the northern island at work in spring⟧
                ⟦The old lighthouse keeper of the northern island at work in spring⟧
                """,
                measures: ["copies": 1]),
            Example(
                "lines with other numbers are reported but are not copies",
                """
                ⟦Day 1 of the trial of the old lighthouse keeper in our town⟧
                ⟦Day 2 of the trial of the old lighthouse keeper in our town⟧
                """,
                measures: ["repeated_lines": 2, "copies": 0]),
            Example(
                "a repeated menu is neither a headline nor a caption",
                """
                Home
                ⟦News from the whole region⟧
                Sport
                Weather

                Bakers Return to the Old Market

                \(paragraph)

                Nobody knows when the first of the bakers will come back, but the ovens are being \
                cleaned this week, says the mayor.

                Home
                ⟦News from the whole region⟧
                Sport
                Weather
                """,
                measures: ["repeated_lines": 2, "copies": 1]),
            Example(
                "a similarity of 1 leaves out near copies",
                """
                The lighthouse keeper of the northern island at work in spring
                The old lighthouse keeper of the northern island at work in spring
                """,
                options: ["similarity": 1], measures: ["copies": 0]),
            Example(
                "lines without spaces are compared too",
                "⟦港の新しい橋が月曜日に開通した⟧\n⟦港の新しい橋が月曜日に開通した⟧\n",
                measures: ["copies": 1]),
            Example(
                "short lines are not compared", "Our town today\n\nOur town today\n",
                measures: ["copies": 0]),
            Example(
                "min_words includes short lines", "⟦Our town today⟧\n\n⟦Our town today⟧\n",
                options: ["min_words": 3], measures: ["copies": 1, "repeated_share": 0.5]),
        ]
    }

    private static let paragraph = """
        The bridge took three years to build and joins the old market with the station, so that \
        nobody has to walk round the harbour any more.
        """
}
