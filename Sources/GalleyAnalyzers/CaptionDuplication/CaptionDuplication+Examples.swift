// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

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
