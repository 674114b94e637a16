// SPDX-License-Identifier: Apache-2.0

/// The groups of elements that the HTML standard treats alike.
///
/// https://html.spec.whatwg.org/multipage/parsing.html
extension HTMLName {
    /// Whether an element of HTML with this name is in the standard's category "special".
    var isSpecial: Bool {
        switch self {
        case .address, .applet, .area, .article, .aside, .base, .basefont, .bgsound, .blockquote,
            .body, .br, .button, .caption, .center, .col, .colgroup, .dd, .details, .dir, .div,
            .dl, .dt, .embed, .fieldset, .figcaption, .figure, .footer, .form, .frame, .frameset,
            .h1, .h2, .h3, .h4, .h5, .h6, .head, .header, .hgroup, .hr, .html, .iframe, .img,
            .input, .keygen, .li, .link, .listing, .main, .marquee, .menu, .meta, .nav, .noembed,
            .noframes, .noscript, .object, .ol, .p, .param, .plaintext, .pre, .script, .search,
            .section, .select, .source, .style, .summary, .table, .tbody, .td, .template,
            .textarea, .tfoot, .th, .thead, .title, .tr, .track, .ul, .wbr, .xmp:
            true
        default: false
        }
    }

    /// Whether an element of MathML with this name bounds scopes; such elements are special, too.
    var isMathMLBound: Bool {
        switch self {
        case .mi, .mo, .mn, .ms, .mtext, .annotationXML: true
        default: false
        }
    }

    /// Whether an element of SVG with this name bounds scopes; such elements are special, too.
    var isSVGBound: Bool { self == .foreignObject || self == .desc || self == .title }

    /// Whether the end tag of this element is implied by many other tags.
    var hasImpliedEnd: Bool {
        switch self {
        case .dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc: true
        default: false
        }
    }

    /// Whether the end tag of this element is implied by the end of a template.
    var hasThoroughlyImpliedEnd: Bool {
        switch self {
        case .caption, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr: true
        default: hasImpliedEnd
        }
    }

    /// Whether this is `h1` to `h6`.
    var isHeading: Bool {
        switch self {
        case .h1, .h2, .h3, .h4, .h5, .h6: true
        default: false
        }
    }

    /// Whether text cannot be a child of this element of a table, so that it is put before the
    /// table.
    var isTablePart: Bool {
        switch self {
        case .table, .tbody, .tfoot, .thead, .tr: true
        default: false
        }
    }

    /// Whether a start tag of this name ends MathML and SVG, because only HTML has such an element.
    var endsForeignContent: Bool {
        switch self {
        case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed,
            .h1, .h2, .h3, .h4, .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr,
            .ol, .p, .pre, .ruby, .s, .small, .span, .strong, .strike, .sub, .sup, .table, .tt, .u,
            .ul, .var:
            true
        default: false
        }
    }

    /// Whether an element with this name never has children or has only text, so that it can be
    /// inserted at any depth.
    var isLeaf: Bool {
        switch self {
        case .area, .base, .basefont, .bgsound, .br, .col, .embed, .frame, .hr, .iframe, .img,
            .image, .input, .keygen, .link, .meta, .noembed, .noframes, .noscript, .param,
            .plaintext, .script, .source, .style, .textarea, .title, .track, .wbr, .xmp, .html,
            .head, .body, .frameset:
            true
        default: false
        }
    }
}
