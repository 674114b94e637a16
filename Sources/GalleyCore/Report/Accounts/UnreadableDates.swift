// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// The number of dates that cannot be read, and the first of them.
public struct UnreadableDates: Sendable, Hashable, Codable {
    /// A date that cannot be read, with its document.
    public struct Example: Sendable, Hashable, Codable {
        /// The date as the source wrote it.
        public let date: ExactText
        /// The document's id.
        public let id: ExactText
        /// The path of the document's file.
        public let path: ExactText
        /// The line of the file on which the document begins, from 1.
        public let line: Int

        /// Orders examples by path, line and id.
        fileprivate static func precedes(_ first: Example, _ second: Example) -> Bool {
            (first.path, first.line, first.id, first.date)
                < (second.path, second.line, second.id, second.date)
        }
    }

    /// The number of documents with such a date.
    public private(set) var count = 0
    /// The first such date in the order of paths and lines; nil if there is none.
    public private(set) var example: Example?

    /// Makes an empty value.
    package init() {}

    mutating func add(_ date: String, of document: any Document) {
        count += 1
        let origin = document.origin
        add(
            Example(
                date: ExactText(date), id: ExactText(document.id), path: ExactText(origin.path),
                line: origin.line))
    }

    private mutating func add(_ other: Example) {
        guard let own = example, !Example.precedes(other, own) else {
            example = other
            return
        }
    }

    mutating func merge(_ other: UnreadableDates) {
        count += other.count
        if let example = other.example { add(example) }
    }
}
