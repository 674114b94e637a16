// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The findings and measures of one document.
struct LeftoverFindings {
    /// The findings in the selected part of the document, in the order of the text.
    private(set) var findings: [Finding] = []

    private let document: AnnotatedDocument
    /// The largest number of characters of the text that a message quotes.
    private static let longestQuote = 60

    /// Makes the findings.
    ///
    /// - Parameters:
    ///   - leftovers: the leftovers of the text, in order.
    ///   - repairs: the repairs, in order, each of which has led to one finding.
    ///   - document: the document.
    init(
        _ leftovers: [Leftover], _ repairs: [RepairedText.Repair],
        in document: AnnotatedDocument
    ) {
        self.document = document
        if leftovers.isEmpty { return }
        findings = repairs.map(finding)
        var remaining = repairs[...]
        for leftover in leftovers where !leftover.isRepaired {
            while let next = remaining.first, next.end <= leftover.extent.lowerBound {
                remaining.removeFirst()
            }
            if let next = remaining.first, next.start < leftover.extent.upperBound {
                continue
            }
            findings.append(finding(leftover))
        }
        findings = findings.filter { document.isSelected($0.spans[0]) }
            .sorted { $0.spans[0].lowerBound < $1.spans[0].lowerBound }
    }

    private func finding(_ leftover: Leftover) -> Finding {
        let edits = leftover.replacement.map {
            [Edit(leftover.edited, replacement: $0, fix: leftover.fix)]
        }
        return Finding(
            rule: leftover.rule.rawValue,
            message: message(leftover, leftover.range, leftover.replacement ?? ""),
            spans: [leftover.range], edits: edits ?? [])
    }

    private func finding(_ repair: RepairedText.Repair) -> Finding {
        let text = String(decoding: repair.replacement, as: UTF8.self)
        return Finding(
            rule: repair.leftover.rule.rawValue,
            message: message(repair.leftover, repair.span, text), spans: [repair.span],
            edits: [Edit(repair.source, replacement: text)])
    }

    private func message(_ leftover: Leftover, _ span: Range<Int>, _ replacement: String) -> String
    {
        let quote = quote(document[span])
        switch leftover.rule {
        case .htmlEntity: return "HTML entity \(quote) for \(self.quote(replacement))"
        case .htmlTag: return "HTML \(leftover.detail) \(quote)"
        case .mojibake:
            return "\(quote) for \(self.quote(replacement)): decoded as \(leftover.detail)"
        case .replacementCharacter:
            return "lost text: U+FFFD takes its place"
        case .controlCharacter: return "control character \(leftover.detail)"
        case .placeholder: return "placeholder \(quote) was not filled in"
        case .scriptCode: return "code of a page: \(quote)"
        case .lineEndHyphen: return "'\(leftover.detail)' is split at the end of a line"
        case .cookieBanner: return "notice about cookies: \(quote)"
        case .advertisement: return "label of an advertisement: \(quote)"
        }
    }

    /// Returns a text in quotation marks, cut if it is long, or the codes of its characters if they
    /// are not visible.
    private func quote(_ text: String) -> String {
        let scalars = text.unicodeScalars
        let isVisible = scalars.contains { scalar in
            !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
                && scalar.value > 0x20 && !(0x7F...0x9F).contains(scalar.value)
        }
        if !isVisible {
            return scalars.prefix(4).map { scalar in
                let digits = String(scalar.value, radix: 16, uppercase: true)
                return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            }.joined(separator: " ")
        }
        guard scalars.count > Self.longestQuote else { return "'\(text)'" }
        return "'\(String(String.UnicodeScalarView(scalars.prefix(Self.longestQuote))))…'"
    }
}

extension LeftoverFindings {
    /// Returns the measures of the document.
    ///
    /// - Parameter search: the search, which has counted lines and characters.
    func measures(of search: LeftoverSearch) -> MeasureValues {
        var measures: MeasureValues = [:]
        for rule in LeftoverRule.allCases {
            let count = findings.count { $0.rule == rule.rawValue }
            measures[rule.measure.name] = .count(count)
        }
        let bytes = document.text.utf8Span.span
        measures["line_share"] = .share(
            min(lines(bytes), search.filledLines), of: search.filledLines)
        let inside = findings.reduce(0) { $0 + Self.characters($1.spans[0], bytes) }
        measures["character_share"] = .share(inside, of: search.characters)
        return measures
    }

    /// Returns the number of lines that have a finding.
    private func lines(_ bytes: borrowing Span<UInt8>) -> Int {
        var lines = 0
        var counted = 0
        for finding in findings {
            let span = finding.spans[0]
            let isNewLine =
                counted == 0
                || (counted..<max(counted, span.lowerBound)).contains { bytes[$0] == 0x0A }
            if isNewLine { lines += 1 }
            for index in max(counted, span.lowerBound)..<max(counted, span.upperBound)
            where bytes[index] == 0x0A && index + 1 < span.upperBound {
                lines += 1
            }
            counted = max(counted, span.upperBound)
        }
        return lines
    }

    /// Returns the number of Unicode scalars in a range.
    private static func characters(
        _ range: Range<Int>, _ bytes: borrowing Span<UInt8>
    ) -> Int {
        var count = 0
        for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
