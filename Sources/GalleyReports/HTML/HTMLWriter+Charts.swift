// SPDX-License-Identifier: Apache-2.0

/// What charts and tables have around them.
extension HTMLWriter {
    /// A box that scrolls by itself, by keyboard too; named by the element with the id.
    mutating func scrollBox(named id: String, _ body: (inout HTMLWriter) -> Void) {
        element(
            "div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-labelledby": id],
            body)
    }

    /// A drawing of 640 by 220 that says in words what it shows.
    ///
    /// - Parameter id: of the figure; those of the title and the description begin with it.
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

    /// The axis of a chart, at a height.
    mutating func axis(at y: Double) {
        let y = HTMLText.length(y)
        open("line", ["class": "axis", "x1": "0", "x2": "640", "y1": y, "y2": y])
        markup("</line>")
    }
}
