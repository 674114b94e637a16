// SPDX-License-Identifier: Apache-2.0

import GalleyCore

extension KeyFigure {
    /// The caption with everything that is needed to understand the value, such as "positive
    /// documents: 227 of 329 scored documents; 314 not scored".
    var captionInFull: String {
        let details = [counts, remark].filter { !$0.isEmpty }
        return details.isEmpty ? caption : "\(caption): \(details.joined(separator: "; "))"
    }

    /// The caption; for a share, also its part and its whole, such as "positive documents: 227 of
    /// 329 scored documents".
    var captionWithCounts: String { counts.isEmpty ? caption : "\(caption): \(counts)" }

    /// The part and the whole of a share, such as "227 of 329 scored documents"; empty for other
    /// values.
    private var counts: String {
        switch value {
        case .part(let part, let total):
            "\(NumberText.count(part)) of \(NumberText.count(total))"
                + (whole.isEmpty ? "" : " \(whole)")
        case .share where !whole.isEmpty: "of all \(whole)"
        default: ""
        }
    }
}

extension Report {
    /// The warnings of all sections, in their order; the label is put before a warning if several
    /// sections are by the same analyzer.
    var warnings: [String] {
        guard accounts.analyzed > 0 else { return [] }
        return sections.flatMap { section in
            let isOne = sections.count { $0.analyzer == section.analyzer } == 1
            return section.section.warnings.map { isOne ? $0 : "\(section.label): \($0)" }
        }
    }
}
