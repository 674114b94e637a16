// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyJSON

extension Leftovers {
    /// Describes the analyzer.
    public static let info = AnalyzerInfo(
        id: "leftovers",
        summary: "Finds what extraction left in a text: HTML entities and tags, wrong encodings, "
            + "lost and control characters, placeholders, code, hyphens at line ends, notices.",
        rationale: rationale,
        rules: LeftoverRule.allCases.map(\.declaration),
        measures: LeftoverRule.allCases.map(\.measure) + [
            .share(
                "line_share", "The share of the lines that are not blank that have leftovers."),
            .share(
                "character_share",
                "The share of all characters (Unicode scalars) that are in leftovers."),
        ],
        examples: examples)

    private static var rationale: String {
        """
        Text that was taken from pages, PDF files and databases has traces of where it was, which \
        are counted as words and learned by models: "amp" and "nbsp" become frequent words, and \
        "donâ€™t" is in no lexicon. Each kind of leftover is a rule that a pipeline can switch off \
        with 'rules'; what is certain is repaired by 'galley fix', and what needs a decision is \
        only reported. Mojibake is text whose bytes in UTF-8 were decoded as another encoding \
        (Latin-1, Windows-1250 to 1254 and 1257, ISO 8859-2, Mac Roman, the code pages 437 and \
        850, KOI8-R), once or several times. Characters that could be such bytes are mojibake if \
        they are unusual neighbours of each other and if the decoded character fits between its \
        neighbours; clear cases in the same line support unclear ones. Honest letters such as the \
        Portuguese "Ã" or a closing quotation mark after "É" are not touched. Control characters \
        from U+0080 to U+009F are read as Windows-1252. A tag of HTML is a leftover if it has \
        attributes or its partner, or if it is a line break that touches a word; "the <b> element" \
        is not. In Markdown, HTML belongs to the text, and code blocks are left alone everywhere. \
        Code is a leftover only if it is typical of pages: calls of services for statistics and \
        advertisements, JSON-LD of schema.org, style sheets without spaces. A word that is split by \
        a hyphen at the end of a line is joined if the text has the same word elsewhere, with the \
        hyphen if the word has it there; others are joined by 'galley fix --all'. Lines of notices \
        about cookies, and labels that menus have too, such as "Werbung", are removed only on \
        request. One repair can make another possible, so repairs are repeated until the text does \
        not change; a repair that follows from several leftovers is one finding of the last rule.
        """
    }

    private static var examples: [Example] {
        markupExamples + encodingExamples + lineExamples
    }

    private static var markupExamples: [Example] {
        [
            Example(
                "entities, also doubly escaped ones",
                "Tom ⟦&amp;⟧ Jerry said ⟦&quot;⟧no⟦&quot;⟧. It isn⟦&amp;#8217;⟧t.",
                measures: ["html_entities": 4], fixed: "Tom & Jerry said \"no\". It isn’t."),
            Example(
                "tags with attributes and pairs of tags",
                "⟦<p>⟧The ⟦<a href=\"/bridge\">⟧bridge⟦</a>⟧ is open.⟦<br>⟧See you.⟦</p>⟧\n",
                measures: ["html_tags": 5, "line_share": 1],
                fixed: "The bridge is open.\nSee you.\n"),
            Example(
                "signs and tags that belong to the text",
                "AT&T and R&D: a < b, and the <b> element is bold. Write '&amp;' for it.",
                measures: ["html_entities": 0, "html_tags": 0]),
            Example(
                "parts of a template",
                "Dear ⟦{{ name }}⟧, ⟦%d⟧ people like this: ⟦[object Object]⟧",
                measures: ["placeholders": 3]),
            Example(
                "code of a page",
                "The bridge is open.\n⟦window.dataLayer = window.dataLayer || [];⟧\nSee you.\n",
                measures: ["script_blocks": 1], fixed: "The bridge is open.\nSee you.\n"),
        ]
    }

    private static var encodingExamples: [Example] {
        [
            Example(
                "UTF-8 decoded as Windows-1252",
                "It⟦â€™⟧s the caf⟦Ã©⟧ of MÃNCHEN and of SÃO PAULO – “É…”, says Brontë…",
                measures: ["mojibake_places": 2],
                fixed: "It’s the café of MÃNCHEN and of SÃO PAULO – “É…”, says Brontë…"),
            Example(
                "two layers, and another alphabet",
                "n⟦ÃƒÂ©⟧ and ⟦Ð¼Ð¸Ñ€⟧", measures: ["mojibake_places": 2], fixed: "né and мир"),
            Example(
                "lost and invisible characters", "Sie k⟦\u{FFFD}⟧nnen⟦\u{8}⟧ gehen⟦\u{85}⟧",
                measures: [
                    "replacement_characters": 1, "control_characters": 1, "mojibake_places": 1,
                ],
                fixed: "Sie k\u{FFFD}nnen gehen…"),
        ]
    }

    private static var lineExamples: [Example] {
        [
            Example(
                "words that a line end splits",
                "The ⟦pas-\nsengers⟧ were happy; pre-\nand post-war passengers too.",
                measures: ["line_end_hyphens": 1],
                fixed: "The passengers\nwere happy; pre-\nand post-war passengers too."),
            Example(
                "labels and notices",
                "⟦Advertisement⟧\nThe bridge is open.\n⟦We use cookies to improve your visit.⟧\n"
                    + "She bakes cookies.\n",
                measures: ["advertisement_lines": 1, "cookie_lines": 1, "line_share": 0.5],
                fixed:
                    "The bridge is open.\nWe use cookies to improve your visit.\nShe bakes cookies.\n"
            ),
        ]
    }
}
