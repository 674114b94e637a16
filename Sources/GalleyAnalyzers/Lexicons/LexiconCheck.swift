// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// The faults and the suspicious entries of a lexicon file, with their lines.
package struct LexiconCheck {
    /// The faults, one line of text each, in the order of the file.
    package private(set) var faults: [String] = []
    /// The valid but suspicious entries, one line of text each.
    package private(set) var warnings: [String] = []
    /// The number of entries.
    package let entries: Int
    /// The number of categories.
    package let categories: Int

    /// Checks a lexicon file.
    package init(_ resource: Resource) {
        let file = LexiconFile(resource)
        entries = file.entries.count
        categories = file.categories.count
        faults = file.faults.map(\.description)
        guard file.faults.isEmpty else { return }
        let found =
            file.remarks + Self.doubled(file) + file.unreachable + file.beyondScale
        warnings = found.sorted { ($0.line, $0.message) < ($1.line, $1.message) }
            .map(\.description)
    }

    /// Finds entries that appear more than once, with the same rating or with different ones.
    private static func doubled(_ file: LexiconFile) -> [LexiconFault] {
        var first: [ArraySlice<UInt8>: LexiconEntry] = [:]
        var found: [LexiconFault] = []
        for entry in file.entries {
            if let before = first.updateValue(entry, forKey: EntryFolding.folded(entry.word)) {
                found.append(LexiconFault(line: entry.line, message: message(before, entry)))
            }
        }
        return found
    }

    /// Returns the warning about two entries that are equal after folding.
    private static func message(_ before: LexiconEntry, _ entry: LexiconEntry) -> String {
        let word = String(decoding: entry.word, as: UTF8.self)
        let place =
            before.word == entry.word
            ? "line \(before.line)"
            : "line \(before.line) (as '\(String(decoding: before.word, as: UTF8.self))')"
        if before.isRatedByCategory, entry.isRatedByCategory {
            return "'\(word)' is in \(place) as well; it has the categories of both lines"
        }
        return before.rating == entry.rating
            ? "'\(word)' is in \(place) as well"
            : "'\(word)' has the rating \(before.rating) in \(place) and \(entry.rating) here; "
                + "the latter is used"
    }
}
