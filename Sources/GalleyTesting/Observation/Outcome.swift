// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Everything that can be seen of a run's state, line by line: its coding and its report.
struct Outcome: Equatable {
    private let lines: [String]

    /// Encodes a state and writes its report.
    ///
    /// - Throws: the encoding error of the analyzer's summary.
    init(_ state: RunState, _ manifest: Manifest) throws {
        lines =
            ValueLines(of: try state.encoded()).lines
            + ReportLines(of: state.report(manifest)).lines
    }

    init(lines: [String]) {
        self.lines = lines
    }

    /// The first difference in words; nil if there is none.
    func difference(from expected: Outcome) -> String? {
        guard self != expected else { return nil }
        let here = lines + ["nothing more"]
        let there = expected.lines + ["nothing more"]
        let pair = zip(here, there).first { !$0.utf8.elementsEqual($1.utf8) }
        return pair.map { "'\(Self.short($0))' instead of '\(Self.short($1))'" }
    }

    static func == (left: Outcome, right: Outcome) -> Bool {
        left.lines.elementsEqual(right.lines) { $0.utf8.elementsEqual($1.utf8) }
    }

    private static func short(_ line: String) -> String {
        line.unicodeScalars.count > 120 ? "\(line.unicodeScalars.prefix(120))…" : line
    }
}
