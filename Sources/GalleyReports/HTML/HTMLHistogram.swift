// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// A histogram as columns over an axis, with its numbers in a table that can be opened below it.
struct HTMLHistogram {
    private static let width = 640.0
    private static let height = 220.0
    private static let top = 22.0
    private static let base = 190.0

    private let histogram: Histogram
    private let id: String

    init(_ histogram: Histogram, id: String) {
        self.histogram = histogram
        self.id = id
    }

    func write(to writer: inout HTMLWriter) {
        guard !histogram.bins.isEmpty else { return }
        writer.element("figure") {
            $0.element("figcaption", ["id": id], text: histogram.title)
            $0.scrollBox(named: id) { writeDrawing(to: &$0) }
            $0.element("details") {
                $0.element("summary", text: "Numbers of this chart")
                HTMLTable(asTable, id: "\(id)-n", rows: histogram.bins.count).write(to: &$0)
            }
        }
        writer.endLine()
    }

    private func writeDrawing(to writer: inout HTMLWriter) {
        writer.chart(histogram.title, id: id, description: description) {
            for index in histogram.bins.indices { writeColumn(index, to: &$0) }
            $0.axis(at: Self.base)
            writeLabels(to: &$0)
        }
    }

    private var step: Double { Self.width / Double(histogram.bins.count) }

    private var description: String {
        let total = histogram.bins.reduce(0) { $0 + $1.count }
        guard let highest = histogram.bins.max(by: { $0.count < $1.count }), highest.count > 0
        else {
            return "No \(histogram.counted)."
        }
        let isOfDocuments = ExactText(histogram.counted) == ExactText("documents")
        let things =
            isOfDocuments
            ? AccountsText.documents(total) : "\(NumberText.count(total)) \(histogram.counted)"
        return "\(things); the most, \(NumberText.count(highest.count)), "
            + "are from \(Self.range(highest))."
    }

    private func writeColumn(_ index: Int, to writer: inout HTMLWriter) {
        let count = histogram.bins[index].count
        let greatest = histogram.bins.map(\.count).max() ?? 0
        guard count > 0 else { return }
        let tall = (Self.base - Self.top) * Double(count) / Double(greatest)
        let x = step * Double(index)
        writer.open(
            "rect",
            [
                "class": histogram.bins[index].to <= 0 ? "low" : "bar",
                "x": HTMLText.length(x + 1), "y": HTMLText.length(Self.base - tall),
                "width": HTMLText.length(max(step - 2, 1)), "height": HTMLText.length(tall),
            ])
        writer.markup("</rect>")
        guard step >= 20 else { return }
        writeText(
            NumberText.count(count), x: x + step / 2, y: Self.base - tall - 6, "middle", &writer)
    }

    private func writeLabels(to writer: inout HTMLWriter) {
        guard let first = histogram.bins.first, let last = histogram.bins.last else { return }
        let y = Self.height - 10
        writeText(NumberText.compact(first.from), x: 0, y: y, "start", &writer)
        writeText(NumberText.compact(last.to), x: Self.width, y: y, "end", &writer)
        guard histogram.bins.count.isMultiple(of: 2), histogram.bins.count > 2 else { return }
        let middle = histogram.bins[histogram.bins.count / 2].from
        writeText(NumberText.compact(middle), x: Self.width / 2, y: y, "middle", &writer)
    }

    private func writeText(
        _ text: String, x: Double, y: Double, _ anchor: String, _ writer: inout HTMLWriter
    ) {
        writer.element(
            "text", ["x": HTMLText.length(x), "y": HTMLText.length(y), "text-anchor": anchor],
            text: text)
    }

    private static func range(_ bin: Histogram.Bin) -> String {
        "\(NumberText.compact(bin.from)) to \(NumberText.compact(bin.to))"
    }

    private var asTable: Table {
        Table(
            histogram.name, title: histogram.title,
            columns: [Column("range"), Column(histogram.counted, .number)],
            rows: histogram.bins.map { [.text(Self.range($0)), .count($0.count)] })
    }
}
