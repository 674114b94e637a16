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
                "widget_line", "A line of a button, a counter or the like.", severity: .note),
        ],
        measures: [
            .count("articles", "Articles in the page."),
            .count("repeated_lines", "Lines that stand more than once, originals and copies."),
            .count("copies", "Copies: lines that repeat an earlier one."),
            .share("repeated_share", "Words that stand in copies and in widget lines."),
        ],
        examples: examples)

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

extension CaptionDuplication {
    /// Pages and what must be found in them.
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
                "other numbers are named, but they are no copies",
                """
                ⟦Day 1 of the trial of the old lighthouse keeper in our town⟧
                ⟦Day 2 of the trial of the old lighthouse keeper in our town⟧
                """,
                measures: ["repeated_lines": 2, "copies": 0]),
            Example(
                "a menu that stands twice is neither headline nor caption",
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
                "unless the similarity is set to 1",
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
                "unless min_words says so", "⟦Our town today⟧\n\n⟦Our town today⟧\n",
                options: ["min_words": 3], measures: ["copies": 1, "repeated_share": 0.5]),
        ]
    }

    private static let paragraph = """
        The bridge took three years to build and joins the old market with the station, so that \
        nobody has to walk round the harbour any more.
        """
}
