// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

/// The number of dates that cannot be read, and the first of them.
package struct UnreadableDates: Sendable, Hashable, Codable {
    /// A date that cannot be read, with its document.
    package struct Example: Sendable, Hashable, Codable {
        /// The date as the source wrote it.
        package let date: ExactText
        /// The document's id.
        package let id: ExactText
        /// The path of the document's file.
        package let path: ExactText
        /// The line of the file on which the document begins, from 1.
        package let line: Int

        /// Orders examples by path, line and id.
        fileprivate static func precedes(_ first: Example, _ second: Example) -> Bool {
            (first.path, first.line, first.id, first.date)
                < (second.path, second.line, second.id, second.date)
        }
    }

    /// The number of documents with such a date.
    package private(set) var count = 0
    /// The first such date in the order of paths and lines; nil if there is none.
    package private(set) var example: Example?

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
