// SPDX-License-Identifier: Apache-2.0

package import GalleyCore

/// What a person who made a lexicon should look at, by line.
package struct LexiconCheck {
    /// One line of text each, in the order of the file.
    package private(set) var faults: [String] = []
    /// What can be used, but is hardly meant so.
    package private(set) var warnings: [String] = []
    /// How many entries there are.
    package let entries: Int
    /// How many categories there are.
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

    /// Entries that stand twice, with the same rating or with another one.
    private static func doubled(_ file: LexiconFile) -> [LexiconFault] {
        var first: [ArraySlice<UInt8>: LexiconEntry] = [:]
        var found: [LexiconFault] = []
        for entry in file.entries {
            if let before = first[entry.word] {
                let word = String(decoding: entry.word, as: UTF8.self)
                let message =
                    before.rating == entry.rating
                    ? "'\(word)' stands in line \(before.line) as well"
                    : "'\(word)' has the rating \(before.rating) in line \(before.line) and "
                        + "\(entry.rating) here, which counts"
                found.append(LexiconFault(line: entry.line, message: message))
            }
            first[entry.word] = entry
        }
        return found
    }

    /// Entries that are not found in a text that consists of nothing else.
    private static func unreachable(_ file: LexiconFile) -> [LexiconFault] {
        guard file.faults.isEmpty else { return [] }
        let finder = EntryFinder(file, .all)
        return file.entries.compactMap { entry in
            guard entry.rating != 0 else { return nil }
            var word = String(decoding: entry.word, as: UTF8.self)
            if PrefixIndex.prefix(of: entry.word) != nil { word.removeLast() }
            if entry.isGlob { word = EntryFinder.sample(of: word) }
            if finder.isEntry(word) { return nil }
            let message = "'\(word)' is found in no text: it is not read as one word or phrase"
            return LexiconFault(line: entry.line, message: message)
        }
    }
}
