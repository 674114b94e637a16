// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A finding with its place, its message and what stands there.
struct FindingText {
    private static let placeColumns = 8

    private let finding: Finding
    private let document: AnnotatedDocument
    private let severity: Severity?

    init(_ finding: Finding, _ document: AnnotatedDocument, _ severity: Severity?) {
        self.finding = finding
        self.document = document
        self.severity = severity
    }

    /// The lines: place, severity, rule and message; the first place's text; the other places.
    func lines(columns: Int) -> [StyledText] {
        let first = SafeText.padded(finding.spans.first.map(place) ?? "", columns: 7) + " "
        let room = max(columns - Self.placeColumns, 1)
        let label = "\(severity?.rawValue ?? "off") \(finding.rule): "
        let wrapped = SafeText.wrapped(SafeText.line(label + finding.message), columns: room)
        let message = wrapped.enumerated().map { index, line in
            StyledText(index == 0 ? first : indent, .strong) + StyledText(line, emphasis)
        }
        let details = [excerpt(columns: room), others(columns: room)].compactMap(\.self)
        return message + details.map { StyledText(indent) + StyledText($0, .faint) }
    }

    private var indent: String { SafeText.blanks(Self.placeColumns) }

    private var emphasis: Emphasis {
        switch severity {
        case .error: .bad
        case .warning: .notable
        case .note, nil: .plain
        }
    }

    private func place(_ span: ByteRange) -> String {
        let position = document.position(at: span.lowerBound)
        return "\(position.line):\(position.column)"
    }

    private func excerpt(columns: Int) -> String? {
        finding.spans.first.map { span in
            "“\(SafeText.fitted(SafeText.line(document[span]), columns: columns - 2))”"
        }
    }

    private func others(columns: Int) -> String? {
        guard finding.spans.count > 1 else { return nil }
        let places = finding.spans.dropFirst().map(place).joined(separator: ", ")
        return SafeText.fitted("also \(places)", columns: columns)
    }
}
