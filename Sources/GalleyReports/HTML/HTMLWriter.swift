// SPDX-License-Identifier: Apache-2.0

/// Writes HTML: only the program defines elements; any other text is escaped and cannot become
/// markup.
struct HTMLWriter {
    /// Attributes with their values, in the order in which they are written.
    typealias Attributes = KeyValuePairs<String, String>

    /// The HTML so far, in UTF-8.
    private(set) var bytes: [UInt8] = []

    /// Writes markup that is part of the program.
    mutating func markup(_ text: StaticString) {
        bytes += text.description.utf8
    }

    /// Writes bytes that are part of the program, such as its styles, without escaping them.
    mutating func embed(_ content: [UInt8]) { bytes += content }

    /// Writes text of any origin on one line.
    mutating func text(_ text: String) { escape(SafeText.short(text)) }

    /// Writes text of any origin, keeping its white space.
    mutating func exactText(_ text: String) { escape(SafeText.neutral(text)) }

    /// Writes an element whose content `body` writes.
    mutating func element(
        _ name: String, _ attributes: Attributes = [:], _ body: (inout HTMLWriter) -> Void
    ) {
        open(name, attributes)
        body(&self)
        bytes += "</\(name)>".utf8
    }

    /// Writes an element with a text as its content.
    mutating func element(_ name: String, _ attributes: Attributes = [:], text: String) {
        element(name, attributes) { $0.text(text) }
    }

    /// Writes the start tag of an element.
    mutating func open(_ name: String, _ attributes: Attributes = [:]) {
        bytes += "<\(name)".utf8
        for (name, value) in attributes {
            bytes += " \(name)=\"".utf8
            escape(SafeText.short(value))
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }

    /// Ends a line of the file, so that the HTML source is readable.
    mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

    private mutating func escape(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            case UInt8(ascii: "'"): bytes += "&#39;".utf8
            default: bytes.append(byte)
            }
        }
    }
}

/// Writes the frames of charts and tables.
extension HTMLWriter {
    /// Writes a box that scrolls independently of the page, also by keyboard.
    ///
    /// - Parameter id: the id of the element that names the box.
    mutating func scrollBox(named id: String, _ body: (inout HTMLWriter) -> Void) {
        element(
            "div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-labelledby": id],
            body)
    }

    /// Writes a drawing of 640 by 220 pixels with a title and a description for screen readers.
    ///
    /// - Parameters:
    ///   - title: the title.
    ///   - id: the id of the figure; the ids of title and description begin with it.
    ///   - description: the content of the drawing in words.
    ///   - body: a closure that writes the drawing.
    mutating func chart(
        _ title: String, id: String, description: String, _ body: (inout HTMLWriter) -> Void
    ) {
        element(
            "svg",
            [
                "width": "640", "height": "220", "viewBox": "0 0 640 220", "role": "img",
                "aria-labelledby": "\(id)-title \(id)-desc",
            ]
        ) {
            $0.element("title", ["id": "\(id)-title"], text: title)
            $0.element("desc", ["id": "\(id)-desc"], text: description)
            body(&$0)
        }
    }

    /// Writes the horizontal axis of a chart at the given vertical position.
    mutating func axis(at y: Double) {
        let y = HTMLText.length(y)
        open("line", ["class": "axis", "x1": "0", "x2": "640", "y1": y, "y2": y])
        markup("</line>")
    }
}
