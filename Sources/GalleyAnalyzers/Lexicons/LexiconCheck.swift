// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// The faults and the suspicious entries of a lexicon file, with their lines.
///
/// `LexiconCheck(contentsOf:)` of the module `Galley` checks a file.
public struct LexiconCheck: Sendable {
    /// The faults, in the order of the file; an analyzer cannot use a file that has any.
    public let faults: [LexiconFault]
    /// The valid but suspicious entries, such as duplicates and entries that match nothing, sorted by
    /// their lines; empty if there are faults.
    public let warnings: [LexiconFault]
    /// The number of entries.
    public let entries: Int
    /// The number of categories; 0 for a lexicon of ratings.
    public let categories: Int

    /// Checks a lexicon file.
    package init(_ resource: Resource) {
        let file = LexiconFile(resource)
        entries = file.entries.count
        categories = file.categories.count
        faults = file.faults
        let found =
            faults.isEmpty
            ? file.remarks + Self.doubled(file) + file.unreachable + file.beyondScale : []
        warnings = found.sorted { ($0.line, $0.message) < ($1.line, $1.message) }
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
