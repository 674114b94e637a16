// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyJSON
import GalleyPages

/// The summary of `boilerplate`: every distinct line of all documents.
public struct BoilerplateLines: AnalyzerSummary {
    /// The lines, keyed by their words.
    private(set) var lines = KeyedTable<RecurringLine>()

    /// Makes an empty summary.
    public init() {}

    /// The maximum number of characters of a line that the summary keeps; a longer line is cut.
    private static let longest = 80

    /// Counts the lines of a document.
    mutating func add(_ document: AnnotatedDocument, _ counted: [CountedLine]) {
        var counts: [LineKey: Int] = [:]
        for line in counted { counts[line.key, default: 0] += 1 }
        let id = ExactText(document.id)
        for line in counted {
            // Only the first copy within the document is added; it represents the other copies.
            guard let times = counts.removeValue(forKey: line.key) else { continue }
            lines.update(line.key) { known in
                guard var record = known else {
                    known = RecurringLine(
                        key: line.key, documents: 1, times: times, words: line.words,
                        first: Self.place(of: line, in: document, id))
                    return
                }
                record.documents += 1
                record.times += times
                if id <= record.first.document {
                    record.first = min(record.first, Self.place(of: line, in: document, id))
                }
                known = record
            }
        }
    }

    private static func place(
        of line: CountedLine, in document: AnnotatedDocument, _ id: ExactText
    ) -> RecurringLine.Place {
        let text = document[line.content]
        let isLong = text.utf8.count > longest && text.count > longest
        return RecurringLine.Place(
            document: id, role: line.role.rawValue,
            text: ExactText(isLong ? text.prefix(longest) + "…" : text))
    }

    /// Adds the lines that another worker collected.
    public mutating func merge(_ other: BoilerplateLines, _ terms: TermTranslation) {
        lines.merge(other.lines)
    }

    /// The number of distinct lines in memory.
    public var residentEntries: Int { lines.residentEntries }
}

/// A line of a document, with the key by which its copies in other documents are found.
struct CountedLine {
    let key: LineKey
    let words: Int
    let role: LineRole
    let content: ByteRange

    /// Returns the lines of a document that are selected and have enough words, in order.
    static func lines(of document: AnnotatedDocument, minWords: Int) -> [CountedLine] {
        let page = document.layer(PageStructure.self)
        return page.lines.indices.compactMap { index in
            let words = page.wordCount(of: index)
            let content = page.lines[index].content
            guard words >= minWords, let key = page.key(of: index), document.isSelected(content)
            else { return nil }
            return CountedLine(key: key, words: words, role: page.roles[index], content: content)
        }
    }
}
