// SPDX-License-Identifier: Apache-2.0

/// The names of elements and attributes that the parser and the rules for blocks ask for.
///
/// The raw value is also the number of the name in every `NameTable`. A name that is both an
/// element and an attribute, such as `title`, has one case.
package enum HTMLName: UInt8, CaseIterable {
    // Elements of HTML.
    case a, abbr, acronym, address, applet, area, article, aside, audio, b, base, basefont, bdi
    case bdo, bgsound, big, blockquote, body, br, button, canvas, caption, center, cite, code, col
    case colgroup, data, datalist, dd, del, details, dfn, dialog, dir, div, dl, dt, em, embed
    case fieldset, figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6
    case head, header, hgroup, hr, html, i, iframe, image, img, input, ins, kbd, keygen, label
    case legend, li, link, listing, main, map, mark, marquee, menu, meta, meter, nav, nobr, noembed
    case noframes, noscript, object, ol, optgroup, option, output, p, param, picture, plaintext
    case pre, progress, q, rb, rp, rt, rtc, ruby, s, samp, script, search, section, select
    case selectedcontent, slot
    case small, source, span, strike, strong, style, sub, summary, sup, table, tbody, td, template
    case textarea, tfoot, th, thead, time, title, tr, track, tt, u, ul, `var`, video, wbr, xmp
    // Elements of MathML and SVG.
    case annotation, annotationXML, desc, foreignObject, malignmark, math, mglyph, mi, mn, mo, ms,
        mtext, svg
    // Attributes that are not also elements.
    case action, alt, ariaHidden, ariaLabel, charset, `class`, color, content, datetime
    case definitionurl, encoding, face, hidden, href, httpEquiv, id, itemprop, itemtype, lang, name
    case `open`, property, pubdate, rel, role, selected, size, src, type, value, width, height,
        xmlLang
    /// Any other name.
    case other

    /// The name as documents write it.
    var spelling: String {
        switch self {
        case .annotationXML: "annotation-xml"
        case .ariaHidden: "aria-hidden"
        case .ariaLabel: "aria-label"
        case .httpEquiv: "http-equiv"
        case .xmlLang: "xml:lang"
        default: "\(self)"
        }
    }
}

extension HTMLName {
    /// The name with a number of a `NameTable`, `other` if the number belongs to another name.
    @inline(__always)
    init(number: UInt32) {
        self =
            number < UInt32(HTMLName.other.rawValue)
            ? HTMLName(rawValue: UInt8(truncatingIfNeeded: number)) ?? .other : .other
    }
}
