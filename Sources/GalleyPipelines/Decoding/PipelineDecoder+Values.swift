// SPDX-License-Identifier: Apache-2.0

/// Decodes single values; each function records a fault and returns nil if the value is wrong.
extension PipelineDecoder {
    /// Decodes a text that is not empty.
    mutating func text(_ entry: YAMLEntry) -> Located<String>? {
        guard let text = entry.value.text, !text.isEmpty else {
            wrongType(entry, expected: "a text")
            return nil
        }
        return Located(
            value: text, range: entry.value.range, written: entry.value.scalar?.written)
    }

    /// Decodes a Boolean.
    mutating func truth(_ entry: YAMLEntry) -> Bool? {
        if case .bool(let value) = entry.value.scalar?.value { return value }
        wrongType(entry, expected: "true or false")
        return nil
    }

    /// Decodes a whole number within a range.
    mutating func wholeNumber(_ entry: YAMLEntry, in range: ClosedRange<Int>) -> Int? {
        if case .int(let number) = entry.value.scalar?.value, range.contains(number) {
            return number
        }
        let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
        wrongType(entry, expected: expected)
        return nil
    }

    /// Decodes one of the words of an enumeration.
    mutating func choice<Choice>(
        _ entry: YAMLEntry, _ type: Choice.Type
    ) -> Located<Choice>?
    where Choice: RawRepresentable<String>, Choice: CaseIterable {
        let words = Choice.allCases.map(\.rawValue)
        guard let text = entry.value.text else {
            wrongType(entry, expected: "one of \(words.joined(separator: ", "))")
            return nil
        }
        guard let value = Choice(rawValue: text) else {
            faults.append(.wrongWord(entry, words: words))
            return nil
        }
        return Located(value: value, range: entry.value.range)
    }

    /// Decodes the items of a list; a single value instead of a list is a fault, but is decoded as
    /// the only item.
    mutating func items(_ entry: YAMLEntry, of what: String) -> [YAMLNode] {
        switch entry.value.content {
        case .sequence(let items): return items
        case .broken: return []
        case .scalar where !entry.value.isNull:
            faults.append(.listExpected(entry, of: what))
            return [entry.value]
        default:
            wrongType(entry, expected: "a list of \(what)")
            return []
        }
    }

    /// Returns the items of a list up to the maximum number, and records a fault if there are more.
    mutating func limited<Item>(_ items: [Item], _ entry: YAMLEntry) -> [Item] {
        if items.count > Self.maximumItems {
            faults.append(.tooMany(entry, count: items.count, limit: Self.maximumItems))
        }
        return Array(items.prefix(Self.maximumItems))
    }

    /// The maximum number of items in a list; the limit keeps checks that compare all items fast.
    private static var maximumItems: Int { 200 }

    /// Decodes a list of texts.
    mutating func texts(_ entry: YAMLEntry, of what: String = "texts") -> [Located<String>] {
        var texts: [Located<String>] = []
        for item in items(entry, of: what) where !item.isBroken {
            if let text = item.text, !text.isEmpty {
                texts.append(
                    Located(value: text, range: item.range, written: item.scalar?.written))
            } else {
                faults.append(.wrongItem(item, of: entry.key, expected: "a text"))
            }
        }
        return texts
    }

    /// Records that a value has the wrong type for its key, unless the value already has a fault.
    mutating func wrongType(_ entry: YAMLEntry, expected: String) {
        guard !entry.value.isBroken else { return }
        faults.append(.wrongType(entry, expected: expected))
    }
}
