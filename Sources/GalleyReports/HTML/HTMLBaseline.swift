// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The section that compares the findings with those of an earlier run.
struct HTMLBaseline {
    static let anchor = "baseline"

    private static let mostRows = 100

    private let outcome: BaselineOutcome

    init(_ outcome: BaselineOutcome) {
        self.outcome = outcome
    }

    func write(to writer: inout HTMLWriter, rowsLeft: inout Int) {
        let text = BaselineText(outcome)
        writer.element("section", ["aria-labelledby": Self.anchor]) {
            $0.element("h2", ["id": Self.anchor], text: "New, known and fixed findings")
            $0.element(
                "p", ["class": "muted"],
                text:
                    "Compared with the earlier findings in \(outcome.name). Gates on findings count "
                    + "only new ones; all other figures cover the whole texts.")
            if let note = text.unchecked { $0.element("p", text: "\(note).") }
            for (index, table) in text.tables.enumerated() {
                let drawn = HTMLTable(
                    table, id: "\(Self.anchor)-t\(index + 1)", rows: min(rowsLeft, Self.mostRows))
                drawn.write(to: &$0)
                rowsLeft -= drawn.shown
            }
        }
        writer.endLine()
    }
}
