// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A line chart of numbers that are ordered by time or by table row; a table on the page contains
/// the same numbers.
///
/// The vertical scale begins at zero. The line is broken where positions are missing.
struct HTMLLineChart {
    /// A number at its position in the order.
    struct Point {
        /// The position in the order; the positions of direct neighbours differ by one.
        let place: Int
        let label: String
        let number: Double
        /// The number as text.
        let text: String
    }

    private static let left = 30.0
    private static let right = 610.0
    private static let top = 30.0
    private static let base = 185.0
    /// The maximum number of points whose numbers are all drawn; with more points, only the highest
    /// and the lowest number are drawn.
    private static let mostTexts = 12

    private let title: String
    private let id: String
    private let points: [Point]
    private let low: Double
    private let high: Double

    /// - Parameter points: the points, sorted by position; each position occurs once.
    init(_ title: String, id: String, points: [Point]) {
        self.title = title
        self.id = id
        self.points = points.filter(\.number.isFinite)
        low = min(self.points.map(\.number).min() ?? 0, 0)
        high = max(self.points.map(\.number).max() ?? 0, 0)
    }

    /// Draws the chart; writes nothing if there are fewer than two points.
    func write(to writer: inout HTMLWriter) {
        guard points.count > 1 else { return }
        writer.element("figure") {
            $0.element("figcaption", ["id": id], text: title)
            $0.scrollBox(named: id) { writeDrawing(to: &$0) }
        }
        writer.endLine()
    }

    private func writeDrawing(to writer: inout HTMLWriter) {
        writer.chart(title, id: id, description: description) {
            $0.axis(at: y(0))
            $0.open("path", ["class": "line", "d": path])
            $0.markup("</path>")
            for index in points.indices { writePoint(index, to: &$0) }
            writeLabels(to: &$0)
        }
    }

    /// The SVG path: a line to each point that directly follows another point, and a move to any
    /// other point.
    private var path: String {
        points.indices.map { index in
            let isNext = index > 0 && points[index].place == points[index - 1].place + 1
            let at =
                "\(HTMLText.length(x(points[index]))) \(HTMLText.length(y(points[index].number)))"
            return (isNext ? "L" : "M") + at
        }.joined(separator: " ")
    }

    private func writePoint(_ index: Int, to writer: inout HTMLWriter) {
        let point = points[index]
        writer.open(
            "circle",
            [
                "class": point.number < 0 ? "low" : "bar", "cx": HTMLText.length(x(point)),
                "cy": HTMLText.length(y(point.number)), "r": "4",
            ])
        writer.markup("</circle>")
        guard points.count <= Self.mostTexts || index == highest || index == lowest else { return }
        writeText(point.text, x: x(point), y: y(point.number) - 9, "middle", &writer)
    }

    private func writeLabels(to writer: inout HTMLWriter) {
        guard let first = points.first, let last = points.last else { return }
        writeText(first.label, x: 0, y: 214, "start", &writer)
        writeText(last.label, x: 640, y: 214, "end", &writer)
    }

    private func writeText(
        _ text: String, x: Double, y: Double, _ anchor: String, _ writer: inout HTMLWriter
    ) {
        writer.element(
            "text", ["x": HTMLText.length(x), "y": HTMLText.length(y), "text-anchor": anchor],
            text: SafeText.fitted(SafeText.line(text), columns: 24))
    }

    private var highest: Int? { points.indices.max { points[$0].number < points[$1].number } }
    private var lowest: Int? { points.indices.min { points[$0].number < points[$1].number } }

    private var description: String {
        guard let first = points.first, let last = points.last, let highest, let lowest else {
            return ""
        }
        let gaps = zip(points, points.dropFirst()).count { $0.place + 1 != $1.place }
        let broken = gaps > 0 ? " The line is broken where there are no documents." : ""
        return "From \(first.text) at \(first.label) to \(last.text) at \(last.label); highest "
            + "\(points[highest].text) at \(points[highest].label), lowest \(points[lowest].text) at "
            + "\(points[lowest].label).\(broken)"
    }

    private func x(_ point: Point) -> Double {
        let start = points.first?.place ?? 0
        let span = (points.last?.place ?? 0) - start
        guard span > 0 else { return Self.left }
        return Self.left + (Self.right - Self.left) * Double(point.place - start) / Double(span)
    }

    private func y(_ number: Double) -> Double {
        guard high > low else { return Self.base }
        return Self.base - (Self.base - Self.top) * (number - low) / (high - low)
    }
}

extension Table {
    /// The points of a column, one for each row.
    ///
    /// - Parameters:
    ///   - column: the index of the column with the numbers.
    ///   - place: returns the position of a row from the row's index and first cell; nil leaves the
    ///     row out.
    func points(
        of column: Int, at place: (_ row: Int, _ label: String) -> Int?
    ) -> [HTMLLineChart.Point] {
        rows.enumerated().compactMap { index, row in
            guard let label = row.first?.text, let place = place(index, label),
                let number = row[column].number
            else { return nil }
            return HTMLLineChart.Point(
                place: place, label: label, number: number, text: row[column].text)
        }
    }
}
