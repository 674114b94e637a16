// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The kinds of leftovers, in the order of the report.
enum LeftoverRule: String, CaseIterable {
    case htmlEntity = "html_entity"
    case htmlTag = "html_tag"
    case mojibake
    case replacementCharacter = "replacement_character"
    case controlCharacter = "control_character"
    case placeholder
    case scriptCode = "script_code"
    case lineEndHyphen = "line_end_hyphen"
    case cookieBanner = "cookie_banner"
    case advertisement

    /// The rule as the analyzer declares it.
    var declaration: Rule {
        switch self {
        case .htmlEntity:
            Rule(rawValue, "A character is written as HTML, such as '&amp;' or '&#8217;'.")
        case .htmlTag: Rule(rawValue, "A tag or a comment of HTML is left, such as '<br>'.")
        case .mojibake:
            Rule(rawValue, "Text was decoded with the wrong encoding, such as 'â€™' for '’'.")
        case .replacementCharacter:
            Rule(rawValue, "A character is lost: U+FFFD is in its place.")
        case .controlCharacter: Rule(rawValue, "The text has an invisible control character.")
        case .placeholder:
            Rule(rawValue, "A part of a template was not filled in, such as '{{ title }}'.")
        case .scriptCode: Rule(rawValue, "Lines of a script, a style sheet or JSON-LD are left.")
        case .lineEndHyphen:
            Rule(rawValue, "A hyphen at the end of a line splits a word.", severity: .note)
        case .cookieBanner:
            Rule(
                rawValue, "A line belongs to a notice about cookies.", severity: .note,
                fix: .optional)
        case .advertisement:
            Rule(rawValue, "A line is the label of an advertisement.", severity: .note)
        }
    }

    /// The measure that counts the findings of the rule.
    var measure: Measure {
        switch self {
        case .htmlEntity: .count("html_entities", "Entities of HTML.")
        case .htmlTag: .count("html_tags", "Tags and comments of HTML; neighbours count as one.")
        case .mojibake:
            .count("mojibake_places", "Places that were decoded with the wrong encoding.")
        case .replacementCharacter:
            .count("replacement_characters", "Runs of replacement characters (U+FFFD).")
        case .controlCharacter: .count("control_characters", "Runs of control characters.")
        case .placeholder: .count("placeholders", "Parts of templates that were not filled in.")
        case .scriptCode: .count("script_blocks", "Blocks of lines of scripts and style sheets.")
        case .lineEndHyphen: .count("line_end_hyphens", "Words that the end of a line splits.")
        case .cookieBanner: .count("cookie_lines", "Lines of notices about cookies.")
        case .advertisement: .count("advertisement_lines", "Labels of advertisements.")
        }
    }
}
