// SPDX-License-Identifier: Apache-2.0

/// How browsers show elements when a page does not say otherwise.
extension HTMLName {
    /// Whether the element is shown on lines of its own.
    var isBlock: Bool {
        switch self {
        case .address, .article, .aside, .blockquote, .body, .button, .caption, .center, .dd,
            .details, .dialog, .dir, .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer,
            .form, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .html, .legend,
            .li, .listing, .main, .menu, .nav, .ol, .optgroup, .option, .p, .plaintext, .pre,
            .search, .section, .select, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr,
            .ul, .xmp:
            true
        default: false
        }
    }

    /// Whether the element and everything in it is not shown as text; so are the readings of words
    /// (`rt`), which would divide the words.
    var isInvisible: Bool {
        switch self {
        case .area, .audio, .base, .basefont, .bgsound, .canvas, .col, .colgroup, .datalist,
            .embed, .frame, .head, .iframe, .input, .link, .meta, .meter, .noembed, .noframes,
            .noscript, .param, .progress, .rp, .rt, .rtc, .script, .source, .style, .template,
            .textarea, .title,
            .track, .video:
            true
        default: false
        }
    }

    /// Whether everything in the element is one block, with line ends or spaces between its parts.
    var isSealed: Bool {
        switch self {
        case .button, .caption, .dt, .figcaption, .h1, .h2, .h3, .h4, .h5, .h6, .legend, .listing,
            .option, .p, .plaintext, .pre, .summary, .xmp:
            true
        default: false
        }
    }

    /// Whether lines in the element stay lines.
    var isPreformatted: Bool {
        self == .pre || self == .listing || self == .xmp || self == .plaintext
    }
}
