// SPDX-License-Identifier: Apache-2.0

/// Reads LIWC dictionaries, which contain numbered categories between two lines "%", and then words
/// with the numbers of their categories.
///
/// LIWC 2007 has a few words whose categories depend on the words around them, for example `(02
/// 134)125/464` and `<of>131/125`. The number after the bracket is always used, whatever words the
/// text contains; the package quanteda does the same.
struct LiwcDictionary {
    private(set) var entries: [LexiconEntry] = []
    private(set) var categories = LexiconCategories()
    private(set) var faults: [LexiconFault] = []
    /// Remarks, by line, on the words whose conditions are ignored.
    private(set) var remarks: [LexiconFault] = []
    /// The name and the line of each category, keyed by the category's number without leading
    /// zeros.
    private var names: [String: (name: String, line: Int)] = [:]

    /// Whether a file is a LIWC dictionary: its first line is exactly "%", because a longer line
    /// that begins with "%" may be an emoticon.
    static func begins(_ bytes: [UInt8]) -> Bool {
        let first = bytes.drop { $0 <= 0x20 }.prefix { $0 != UInt8(ascii: "\n") }
        return LexiconRow.trimmed(first).elementsEqual([UInt8(ascii: "%")])
    }

    /// Reads the rows of a file whose lines have been divided at tabs.
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
        // Nested categories are indented with tabs; in some files, a space instead of a tab
        // separates the number from the name.
        let fields = row.fields.indices.map(row.text).drop(while: \.isEmpty)
        let parts = fields.count > 1 ? fields.prefix(2) : (fields.first ?? "").inTwo[...]
        guard let number = parts.first, let name = parts.dropFirst().first, !name.isEmpty else {
            return refuse(row, "expected the number of a category, tab and its name")
        }
        if let other = names.updateValue((name, row.line), forKey: Self.key(of: number)) {
            let message =
                "the number '\(number)' is already used for '\(other.name)' in line \(other.line)"
            return refuse(row, message)
        }
        _ = categories.number(of: name)
    }

    private mutating func readWord(_ row: LexiconRow) {
        var found: [String] = []
        for index in row.fields.indices.dropFirst() {
            var codes = LiwcCodes(row.fields[index])
            while let code = codes.next() {
                if let fault = code.fault { return refuse(row, fault) }
                guard let name = names[Self.key(of: code.number)]?.name else {
                    return refuse(row, "there is no category '\(code.number)'")
                }
                if !found.contains(name) { found.append(name) }
                if let condition = code.condition {
                    let message =
                        "the condition of '\(condition)' is ignored; '\(row.text(0))' always has the "
                        + "category '\(name)'"
                    remarks.append(LexiconFault(line: row.line, message: message))
                }
            }
        }
        guard !found.isEmpty, !row.fields[0].isEmpty else {
            return refuse(row, "expected a word, tab and the numbers of its categories")
        }
        entries.append(categories.entry(row.fields[0], found, line: row.line))
    }

    private mutating func refuse(_ row: LexiconRow, _ message: String) {
        faults.append(LexiconFault(line: row.line, message: message))
    }

    /// Returns a number without leading zeros, because `02` and `2` are the same category.
    private static func key(of number: String) -> String {
        let digits = number.utf8.drop { $0 == UInt8(ascii: "0") }
        return digits.isEmpty ? number : String(Substring(digits))
    }
}

/// The codes in a field of a LIWC dictionary.
private struct LiwcCodes: IteratorProtocol {
    /// The number of a category, perhaps with a condition.
    struct Code {
        let number: String
        /// The whole code, if it has a condition.
        let condition: String?
        /// The reason why the code cannot be read; nil if it can.
        var fault: String?
    }

    private var rest: ArraySlice<UInt8>

    init(_ field: ArraySlice<UInt8>) { rest = field }

    mutating func next() -> Code? {
        rest = rest.drop { $0 == 0x20 }
        guard let first = rest.first else { return nil }
        let closing: UInt8? =
            switch first {
            case UInt8(ascii: "("): UInt8(ascii: ")")
            case UInt8(ascii: "<"): UInt8(ascii: ">")
            default: nil
            }
        guard let closing else { return Code(number: takeText(), condition: nil) }
        let start = rest
        guard let end = rest.firstIndex(of: closing) else {
            let found = String(decoding: rest, as: UTF8.self)
            rest = []
            return Code(number: "", condition: nil, fault: "'\(found)' has no closing bracket")
        }
        rest = rest[(end + 1)...].drop { $0 == 0x20 }
        let codes = takeText()
        let whole = String(decoding: start[..<rest.startIndex], as: UTF8.self)
        let number = codes.utf8.prefix { $0 != UInt8(ascii: "/") }
        let fault =
            number.isEmpty ? "'\(whole)' has no number of a category after the bracket" : nil
        return Code(number: String(Substring(number)), condition: whole, fault: fault)
    }

    /// Reads the text up to the next space, and returns it.
    private mutating func takeText() -> String {
        let text = rest.prefix { $0 != 0x20 }
        rest = rest[text.endIndex...]
        return String(decoding: text, as: UTF8.self)
    }
}

extension String {
    /// The text before the first space, and the text after it.
    fileprivate var inTwo: [String] {
        split(separator: " ", maxSplits: 1).map(String.init)
    }
}
