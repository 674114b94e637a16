// SPDX-License-Identifier: Apache-2.0

import Galley

/// The format of the article about formats.
struct GateLines: ReportFormat {
    static let name = "gate_lines"
    static let fileName = "gates.txt"
    static let summary = "One line per gate."

    var mark = "!"

    static var options: [FormatOption<Self>] {
        [FormatOption("mark", \.mark, "The beginning of the line of a tripped gate.")]
    }

    func render(_ report: Report) -> [UInt8] {
        let lines = report.gates.map { gate in
            "\(gate.tripped ? mark : " ") \(gate.gate), found \(gate.actual)\n"
        }
        return Array(lines.joined().utf8)
    }
}
