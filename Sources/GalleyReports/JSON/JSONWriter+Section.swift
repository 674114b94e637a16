// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

extension JSONWriter {
    /// Writes the section of an analyzer.
    mutating func write(_ section: ReportSection) {
        object {
            $0.member("label", section.label)
            $0.member("analyzer", section.analyzer)
            $0.member("summary", section.summary)
            $0.key("selection")
            $0.object {
                $0.array("only", of: section.selection.only)
                $0.array("except", of: section.selection.except)
            }
            $0.array("warnings", of: section.section.warnings)
            $0.array("highlights", of: section.section.highlights)
            $0.array("key_figures", of: section.section.keyFigures) { $0.write($1) }
            $0.array("tables", of: section.section.tables) { $0.write($1) }
            $0.array("histograms", of: section.section.histograms) { $0.write($1) }
            $0.array("notes", of: section.section.notes)
        }
    }

    /// Writes a report value as an exact number, a string or null.
    mutating func write(_ value: ReportValue) {
        switch value {
        case .count(let count): integer(count)
        case .number, .share, .part: value.number.map { $0.isFinite ? exact($0) : null() } ?? null()
        case .text(let text): string(text)
        case .missing: null()
        }
    }

    private mutating func write(_ figure: KeyFigure) {
        object {
            $0.member("caption", figure.caption)
            $0.key("value")
            $0.write(figure.value)
            $0.member("kind", figure.value.kind)
            if case .part(let part, let whole) = figure.value {
                $0.member("part", part)
                $0.member("whole", whole)
            }
            if !figure.whole.isEmpty { $0.member("share_of", figure.whole) }
            if !figure.remark.isEmpty { $0.member("remark", figure.remark) }
        }
    }

    private mutating func write(_ table: Table) {
        object {
            $0.member("name", table.name)
            $0.member("title", table.title)
            $0.array("columns", of: table.columns) { writer, column in
                writer.object {
                    $0.member("title", column.title)
                    $0.member("role", column.role.rawValue)
                }
            }
            $0.array("rows", of: table.rows) { writer, row in
                writer.compactly {
                    $0.beginArray()
                    for cell in row { $0.write(cell) }
                    $0.endArray()
                }
            }
            $0.member("total", table.total)
        }
    }

    private mutating func write(_ histogram: Histogram) {
        object {
            $0.member("name", histogram.name)
            $0.member("title", histogram.title)
            $0.member("counted", histogram.counted)
            $0.array("bins", of: histogram.bins) { writer, bin in
                writer.compactly {
                    $0.object {
                        $0.key("from")
                        $0.number(bin.from, significantDigits: 12)
                        $0.key("to")
                        $0.number(bin.to, significantDigits: 12)
                        $0.member("count", bin.count)
                    }
                }
            }
        }
    }
}

extension ReportValue {
    /// The name of the value's kind, because a number alone does not show whether it is a share.
    fileprivate var kind: String {
        switch self {
        case .count: "count"
        case .number: "number"
        case .share, .part: "share"
        case .text: "text"
        case .missing: "missing"
        }
    }
}
