// SPDX-License-Identifier: Apache-2.0

/// Entries of a word list, folded as the words of a page are.
///
/// A list has an entry per line; `#` begins a comment. An entry may begin with the name of its part
/// and a colon (`agency: reuters`); those before any such name are in the part called `""`.
struct WordList {
    /// The hashes of every entry's words, by the name of the part.
    private(set) var parts: [String: [[UInt64]]] = [:]

    /// Reads a list.
    init(_ text: String) {
        for line in text.split(separator: "\n") {
            let entry = line.prefix { $0 != "#" }
            if let colon = entry.firstIndex(of: ":") {
                let name = entry[..<colon].filter { $0 != " " }
                add(String(entry[entry.index(after: colon)...]), to: String(name))
            } else {
                add(String(entry), to: "")
            }
        }
    }

    /// The entries of a part that are one word.
    func singleWords(of part: String) -> [UInt64] {
        (parts[part] ?? []).compactMap { $0.count == 1 ? $0.first : nil }
    }

    private mutating func add(_ entry: String, to part: String) {
        let hashes = PageWords(of: entry).hashes
        if !hashes.isEmpty { parts[part, default: []].append(hashes) }
    }
}
