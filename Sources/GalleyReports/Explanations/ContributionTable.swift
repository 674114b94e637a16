// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// A table of explanations that add up to a sum: each has a position, a base, steps and a
/// contribution.
struct ContributionTable {
    private static let gap = "  "
    private static let leastSteps = 16

    private let rows: [Row]
    private let sum: Double

    private struct Row {
        let place: String
        let text: String
        let base: Double
        let adds: Double
        let steps: [String]
    }

    init(_ explanations: [Explanation], _ document: AnnotatedDocument) {
        rows = explanations.map { explanation in
            Row(
                place: Self.place(of: explanation, document),
                text: Self.text(of: explanation, document), base: explanation.base,
                adds: explanation.contribution, steps: explanation.steps.map(Self.text))
        }
        sum = explanations.reduce(0) { $0 + $1.contribution }
    }

    /// The lines: the headings, a row for each explanation, and the sum.
    ///
    /// - Parameter columns: the width of a line.
    func lines(columns: Int) -> [StyledText] {
        let bases = DecimalColumn(rows.map(\.base))
        let adds = DecimalColumn(rows.map(\.adds) + [sum])
        let cells = rows.indices.map { row in
            [rows[row].place, rows[row].text, bases.texts[row], adds.texts[row]]
        }
        let head = ["place", "text", "base", "adds"]
        let foot = ["sum", "", "", adds.texts[rows.count]]
        let widths = widths([head, foot] + cells, columns)
        let body = rows.indices.flatMap { row in
            lines(cells[row], rows[row].steps, widths, columns)
        }
        let hasSteps = rows.contains { !$0.steps.isEmpty }
        let heading = line(head, widths) + (hasSteps ? Self.gap + "steps" : "")
        return [StyledText(heading, .faint)] + body + [StyledText(line(foot, widths), .strong)]
    }

    private func lines(
        _ cells: [String], _ steps: [String], _ widths: [Int], _ columns: Int
    ) -> [StyledText] {
        let head = line(cells, widths)
        guard !steps.isEmpty else { return [StyledText(head)] }
        let used = widths.reduce(0, +) + Self.gap.count * widths.count
        let fitsBeside = columns - used >= Self.leastSteps
        let indent = fitsBeside ? used : widths[0] + Self.gap.count
        let text = SafeText.line(steps.joined(separator: ", "))
        let wrapped = SafeText.wrapped(text, columns: max(columns - indent, 1))
        let below = wrapped.map { StyledText(SafeText.blanks(indent)) + StyledText($0, .faint) }
        guard fitsBeside, let first = wrapped.first else { return [StyledText(head)] + below }
        return [StyledText(head + Self.gap) + StyledText(first, .faint)] + below.dropFirst()
    }

    /// The widths of the four columns; the text column is made narrower if the line is too short.
    private func widths(_ cells: [[String]], _ columns: Int) -> [Int] {
        let wanted = (0..<4).map { column in
            cells.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
        }
        let others = wanted[0] + wanted[2] + wanted[3] + 3 * Self.gap.count
        let room = max(columns - others, 4)
        return [wanted[0], min(wanted[1], room, max(columns / 3, 4)), wanted[2], wanted[3]]
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        let text = SafeText.fitted(cells[1], columns: widths[1])
        return [
            SafeText.padded(cells[0], columns: widths[0]),
            SafeText.padded(text, columns: widths[1]),
            SafeText.aligned(cells[2], columns: widths[2]),
            SafeText.aligned(cells[3], columns: widths[3]),
        ].joined(separator: Self.gap)
    }

    private static func place(of explanation: Explanation, _ document: AnnotatedDocument) -> String
    {
        guard let span = explanation.span else { return "–" }
        let position = document.position(at: span.lowerBound)
        return "\(position.line):\(position.column)"
    }

    /// The explained text, followed by the explanation's label if the two differ in more than case.
    private static func text(of explanation: Explanation, _ document: AnnotatedDocument) -> String {
        let label = SafeText.line(explanation.label)
        guard let span = explanation.span else { return label }
        let text = SafeText.line(document[span])
        return text.lowercased() == label.lowercased() ? text : "\(text) (\(label))"
    }

    private static func text(_ step: ExplanationStep) -> String {
        switch step.operation {
        case .add(let number): "\(step.rule) \(number < 0 ? "" : "+")\(NumberText.compact(number))"
        case .multiply(let factor): "\(step.rule) ×\(NumberText.compact(factor))"
        case .replace(let number): "\(step.rule) → \(NumberText.compact(number))"
        }
    }
}

/// A column of numbers with the same number of decimals: as many as the longest number needs, at
/// most four.
private struct DecimalColumn {
    private static let mostDecimals = 4

    /// The texts of the numbers, in their order.
    let texts: [String]

    init(_ values: [Double]) {
        let decimals = values.map(Self.decimals).max() ?? 0
        texts = values.map { value in
            let rounded = NumberText.decimal(value, decimals: decimals)
            let isLost = value != 0 && !rounded.contains { ("1"..."9").contains($0) }
            return isLost ? NumberText.compact(value) : rounded
        }
    }

    private static func decimals(of value: Double) -> Int {
        let digits = NumberText.decimal(value, decimals: mostDecimals)
        guard let point = digits.firstIndex(of: ".") else { return 0 }
        let significant = digits[point...].reversed().drop { $0 == "0" }
        return max(significant.count - 1, 0)
    }
}
