// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyJSON

/// Documents as JSON Lines, which Galley and other tools can read again.
package struct JSONLinesDocuments: Sendable {
    /// The label of the marks to which the texts are limited; nil for the whole texts.
    private let only: String?

    /// Makes the format.
    ///
    /// - Parameter only: a label; the text of a document then consists of the ranges with this mark,
    ///   joined by line ends.
    package init(only: String? = nil) {
        self.only = only
    }

    /// Appends a document as a line.
    ///
    /// The date is written as ISO 8601, and left out if it cannot be read.
    /// A document without a range of the wanted label is left out.
    package func append(_ document: any Document, to bytes: inout [UInt8]) {
        guard let text = text(of: document) else { return }
        JSONLine.append(to: &bytes) {
            $0.member("id", document.id)
            $0.member("path", document.origin.path)
            $0.member("text", text)
            if let date = document.date.flatMap({ WrittenDate($0) }) {
                $0.member("date", date.description)
            }
            if !document.metadata.isEmpty {
                $0.key("metadata")
                $0.value(.object(document.metadata))
            }
            if only == nil, !document.marks.isEmpty {
                $0.array("marks", of: document.marks) { writer, mark in
                    writer.object {
                        $0.member("label", mark.label)
                        $0.member("start", mark.range.lowerBound)
                        $0.member("end", mark.range.upperBound)
                    }
                }
            }
        }
    }

    private func text(of document: any Document) -> String? {
        guard let only else { return document.text }
        let ranges = MarkSelection(only: [only]).ranges(
            length: document.text.utf8.count, marks: document.marks)
        if ranges.isEmpty { return nil }
        let bytes = Array(document.text.utf8)
        let parts = ranges.map { bytes[$0] }
        return String(decoding: Array(parts.joined(separator: [0x0A])), as: UTF8.self)
    }
}
