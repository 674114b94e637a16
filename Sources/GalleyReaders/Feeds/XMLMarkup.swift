// SPDX-License-Identifier: Apache-2.0

/// Writes the content of an element as HTML: XHTML within a feed, or HTML that was not escaped.
enum XMLMarkup {
    /// Returns the content of an element as HTML; text without elements around it is already HTML.
    static func html(in element: XMLElement) -> String {
        let elements = element.elements
        if elements.isEmpty { return element.text }
        var html = ""
        append(element.children, to: &html)
        return html
    }

    private static func append(_ children: [XMLElement.Child], to html: inout String) {
        for child in children {
            switch child {
            case .text(let text): append(escaping: text, to: &html)
            case .element(let element):
                let name = element.name.local
                html += "<\(name)"
                for attribute in element.attributes {
                    html += " \(attribute.name.qualified)=\""
                    append(escaping: attribute.value, to: &html)
                    html += "\""
                }
                html += ">"
                append(element.children, to: &html)
                if !empty.contains(name) { html += "</\(name)>" }
            }
        }
    }

    /// The elements of HTML that have no end tag.
    private static let empty: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
        "track",
        "wbr",
    ]

    private static func append(escaping text: String, to html: inout String) {
        html += escaped(text)
    }

    /// Returns a text whose special characters are written as references.
    static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
