// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Bars beside the numbers of a column, all to one scale that begins at zero.
///
/// Decoration: the number stands beside it, so programs that read aloud pass it over.
struct HTMLBar {
    private static let width = 140.0
    private static let height = 10.0

    private let greatest: Double
    private let hasNegative: Bool

    init(_ values: [ReportValue]) {
        let numbers = values.compactMap(\.number).filter(\.isFinite)
        greatest = numbers.map(\.magnitude).max() ?? 0
        hasNegative = numbers.contains { $0 < 0 }
    }

    /// Draws a value; negative ones to the left of a line in the middle.
    func write(_ value: Double, to writer: inout HTMLWriter) {
        guard greatest > 0 else { return }
        let zero = hasNegative ? Self.width / 2 : 0
        let length = (Self.width - zero) * value.magnitude / greatest
        let start = value < 0 ? zero - length : zero
        writer.element(
            "svg",
            [
                "width": HTMLText.length(Self.width), "height": HTMLText.length(Self.height),
                "aria-hidden": "true", "focusable": "false",
            ]
        ) {
            $0.open(
                "rect",
                [
                    "class": value < 0 ? "low" : "bar", "x": HTMLText.length(start), "y": "0",
                    "width": HTMLText.length(length), "height": HTMLText.length(Self.height),
                ])
            $0.markup("</rect>")
            guard hasNegative else { return }
            let x = HTMLText.length(zero)
            $0.open("line", ["class": "axis", "x1": x, "x2": x, "y1": "0", "y2": "10"])
            $0.markup("</line>")
        }
    }
}
