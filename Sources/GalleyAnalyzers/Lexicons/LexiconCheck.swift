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
        let found = (Self.doubled(file) + Self.unreachable(file)).sorted {
            ($0.line, $0.message) < ($1.line, $1.message)
        }
        warnings = found.map(\.description)
    }

    /// Finds entries that appear more than once, with the same rating or with different ones.
    private static func doubled(_ file: LexiconFile) -> [LexiconFault] {
        var first: [ArraySlice<UInt8>: LexiconEntry] = [:]
        var found: [LexiconFault] = []
        for entry in file.entries {
            if let before = first[entry.word] {
                let word = String(decoding: entry.word, as: UTF8.self)
                let message =
                    before.rating == entry.rating
                    ? "'\(word)' is in line \(before.line) as well"
                    : "'\(word)' has the rating \(before.rating) in line \(before.line) and "
                        + "\(entry.rating) here, which is used"
                found.append(LexiconFault(line: entry.line, message: message))
            }
            first[entry.word] = entry
        }
        return found
    }

    /// Finds rated entries that are not found even in a text that consists only of the entry.
    private static func unreachable(_ file: LexiconFile) -> [LexiconFault] {
        guard file.faults.isEmpty else { return [] }
        let finder = EntryFinder(file, .all)
        return file.entries.compactMap { entry in
            guard entry.rating != 0 else { return nil }
            var word = String(decoding: entry.word, as: UTF8.self)
            if PrefixIndex.prefix(of: entry.word) != nil { word.removeLast() }
            if entry.isGlob { word = EntryFinder.sample(of: word) }
            if finder.isEntry(word) { return nil }
            let message = "'\(word)' cannot be found: it is not read as one word or phrase"
            return LexiconFault(line: entry.line, message: message)
        }
    }
}
