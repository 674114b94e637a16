// SPDX-License-Identifier: Apache-2.0

/// Writes diagnostics for people: place and message, the line with carets, what helps.
package struct DiagnosticText {
    private let source: PipelineSource

    /// At most so many faults are shown; who has more mends these first.
    package static let maximumCount = 100

    /// Writes about one file.
    package init(_ source: PipelineSource) {
        self.source = source
    }

    /// The diagnostics in the order of the file, a blank line between them, each line ended.
    package func render(_ diagnostics: [Diagnostic]) -> String {
        let ordered = diagnostics.inOrder()
        var text = ordered.prefix(Self.maximumCount).map(render).joined(separator: "\n")
        let rest = ordered.count - Self.maximumCount
        if rest > 0 {
            let number = ordered.count < FaultList.limit ? "\(rest)" : "many"
            text += "\n\(source.name.shown(limit: 4096)): and \(number) more\n"
        }
        return text
    }

    /// One diagnostic, each line ended.
    package func render(_ diagnostic: Diagnostic) -> String {
        let kind = diagnostic.severity.rawValue
        let title = "\(kind): \(diagnostic.message) [\(diagnostic.code.rawValue)]"
        var lines = place(title, at: diagnostic.range)
        lines += details(of: diagnostic).map { gutter("=") + " " + $0 }
        for related in diagnostic.related {
            lines += place("note: \(related.message)", at: related.range)
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func details(of diagnostic: Diagnostic) -> [String] {
        [
            diagnostic.expected.map { "expected \($0)" },
            diagnostic.suggestion.map { "did you mean \($0.quoted)?" },
            diagnostic.help,
            diagnostic.endsSearch ? "the search for faults ends here" : nil,
        ].compactMap { $0 }
    }

    private func place(_ title: String, at range: YAMLRange) -> [String] {
        let name = source.name.shown(limit: 4096)
        let head = "\(name):\(range.start.line):\(range.start.column): \(title)"
        let line = source.line(range.start.line)
        guard !source.bytes.isEmpty else { return [head] }
        let isOneLine = range.end.line == range.start.line
        let excerpt = ExcerptLine(
            line: line, start: range.start.column - 1,
            end: isOneLine ? range.end.column - 1 : line.count)
        return [
            head,
            gutter("\(range.start.line)") + " | " + excerpt.text,
            gutter("") + " | " + excerpt.underline,
        ]
    }

    private func gutter(_ text: String) -> String {
        String(repeating: " ", count: max(0, 5 - text.count)) + text
    }
}
