// SPDX-License-Identifier: Apache-2.0

/// Reads dictionaries of LIWC: numbered categories between two lines "%", then words with the
/// numbers of their categories.
struct LiwcDictionary {
    private(set) var entries: [LexiconEntry] = []
    private(set) var categories = LexiconCategories()
    private(set) var faults: [LexiconFault] = []
    private var names: [String: String] = [:]

    /// Reads the rows of a file, which were divided at tabs.
    init(_ rows: [LexiconRow]) {
        var marks = 0
        for row in rows {
            if row.text(0) == "%" {
                marks += 1
            } else if marks == 1 {
                readCategory(row)
            } else {
                readWord(row)
            }
        }
        if marks < 2 {
            let message = "expected a second line '%' after the categories"
            faults.append(LexiconFault(line: rows.last?.line ?? 1, message: message))
        }
    }

    private mutating func readCategory(_ row: LexiconRow) {
        // Some files have spaces instead of tabs.
        let parts = row.fields.count > 1 ? [row.text(0), row.text(1)] : row.text(0).inTwo
        guard parts.count == 2, !parts[1].isEmpty else {
            let message = "expected the number of a category, tab and its name"
            faults.append(LexiconFault(line: row.line, message: message))
            return
        }
        names[parts[0]] = parts[1]
        _ = categories.number(of: parts[1])
    }

    private mutating func readWord(_ row: LexiconRow) {
        var found: [String] = []
        for index in row.fields.indices.dropFirst() {
            for number in row.text(index).split(separator: " ") {
                guard let name = names[String(number)] else {
                    let message = "there is no category '\(number)'"
                    faults.append(LexiconFault(line: row.line, message: message))
                    return
                }
                found.append(name)
            }
        }
        guard !found.isEmpty else {
            let message = "expected a word, tab and the numbers of its categories"
            faults.append(LexiconFault(line: row.line, message: message))
            return
        }
        entries.append(categories.entry(row.fields[0], found, line: row.line))
    }
}

extension String {
    /// The text before the first space, and the text after it.
    fileprivate var inTwo: [String] {
        split(separator: " ", maxSplits: 1).map(String.init)
    }
}
