// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// A part of a plug-in's declaration, with the path of the part for messages.
struct DeclarationReader {
    let value: JSONValue
    private let place: String

    /// The complete declaration.
    init(_ value: JSONValue) {
        self.init(value, at: "")
    }

    private init(_ value: JSONValue, at place: String) {
        self.value = value
        self.place = place
    }

    /// Checks that all keys are known.
    ///
    /// - Parameter renamed: keys of earlier versions that were renamed, each with its new name.
    func checkKeys(_ known: [String], renamed: [String: String] = [:]) throws(PluginError) {
        guard let object = value.objectValue else { throw wrong("", "an object") }
        for key in object.keys where !known.contains(key) {
            if let name = renamed[key] {
                throw .answer("'\(place)\(key)' is now '\(place)\(name)'")
            }
            let names = known.joined(separator: ", ")
            throw .answer("unknown key '\(place)\(key)', expected one of \(names)")
        }
    }

    func text(_ key: String, or standard: String? = nil) throws(PluginError) -> String {
        if let text = value[key]?.stringValue { return text }
        if let standard, value[key] == nil { return standard }
        throw wrong(key, "a text")
    }

    func integer(_ key: String) throws(PluginError) -> Int64? {
        guard let written = value[key] else { return nil }
        guard let number = written.integerValue else { throw wrong(key, "a whole number") }
        return number
    }

    func number(_ key: String) throws(PluginError) -> Double? {
        guard let written = value[key] else { return nil }
        guard let number = written.numberValue else { throw wrong(key, "a number") }
        return number
    }

    func list<Item>(
        _ key: String, _ read: (DeclarationReader) throws(PluginError) -> Item
    ) throws(PluginError) -> [Item] {
        guard let written = value[key] else { return [] }
        guard let items = written.arrayValue else { throw wrong(key, "a list") }
        var result: [Item] = []
        for (index, item) in items.enumerated() {
            result.append(try read(DeclarationReader(item, at: "\(place)\(key)/\(index)/")))
        }
        return result
    }

    func texts(_ key: String) throws(PluginError) -> [String] {
        try list(key) { item throws(PluginError) in
            guard let text = item.value.stringValue else { throw item.wrong("", "a text") }
            return text
        }
    }

    func word<Word: RawRepresentable<String> & CaseIterable>(
        _ key: String, _ type: Word.Type
    ) throws(PluginError) -> Word? {
        guard let written = value[key] else { return nil }
        if let word = written.stringValue.flatMap(Word.init(rawValue:)) { return word }
        throw wrong(key, "one of " + Word.allCases.map(\.rawValue).joined(separator: ", "))
    }

    func words<Word: RawRepresentable<String> & CaseIterable>(
        _ key: String, _ type: Word.Type
    ) throws(PluginError) -> [Word] {
        try list(key) { item throws(PluginError) in
            let holder = DeclarationReader(["": item.value], at: item.place)
            guard let word = try holder.word("", type) else { throw item.wrong("", "a text") }
            return word
        }
    }

    /// Returns the part of the declaration that is the value of a key in this part.
    func part(_ key: String) -> DeclarationReader {
        DeclarationReader(value[key] ?? .null, at: "\(place)\(key)/")
    }

    func wrong(_ key: String, _ expected: String) -> PluginError {
        let name = key.isEmpty ? String(place.dropLast()) : place + key
        let subject = name.isEmpty ? "the line" : "'\(name)'"
        return .answer("\(subject) is not \(expected)")
    }
}

// Functions that decode the parts of a declaration.
extension DeclarationReader {
    func rule() throws(PluginError) -> Rule {
        try checkKeys(["id", "summary", "severity"])
        return Rule(
            try text("id"), try text("summary"),
            severity: try word("severity", Severity.self) ?? .warning)
    }

    func measure() throws(PluginError) -> Measure {
        try checkKeys(["name", "summary", "kind", "decimals", "min", "max"])
        let (name, summary) = (try text("name"), try text("summary"))
        switch try word("kind", MeasureKind.self) {
        case .count: return .count(name, summary)
        case .share: return .share(name, summary)
        case .number:
            return .number(
                name, summary, decimals: Int(clamping: try integer("decimals") ?? 4),
                in: try range(number("min"), number("max")))
        case nil: throw wrong("kind", "one of count, share, number")
        }
    }

    func labelList() throws(PluginError) -> LabelList {
        try checkKeys(["name", "summary"])
        return LabelList(try text("name"), try text("summary"))
    }

    private enum MeasureKind: String, CaseIterable {
        case count, share, number
    }

    func example() throws(PluginError) -> Example {
        try checkKeys(["title", "text", "options", "given", "measures", "marks", "fixed"])
        var measures: [String: Double] = [:]
        for (name, value) in value["measures"]?.objectValue ?? [:] {
            guard let number = value.numberValue else {
                throw wrong("measures/\(name)", "a number")
            }
            measures[name] = number
        }
        return Example(
            try text("title"), try text("text"), options: value["options"]?.objectValue ?? [:],
            given: try given(), measures: measures, marks: try marks(),
            fixed: value["fixed"]?.stringValue)
    }

    private func given() throws(PluginError) -> [String: MeasureValue] {
        var given: [String: MeasureValue] = [:]
        for (name, value) in value["given"]?.objectValue ?? [:] {
            if case .integer(let count) = value {
                given[name] = .count(Int(count))
            } else if let number = value.numberValue {
                given[name] = .number(number)
            } else {
                throw wrong("given/\(name)", "a number")
            }
        }
        return given
    }

    private func marks() throws(PluginError) -> [String: [String]] {
        guard let written = value["marks"] else { return [:] }
        guard let members = written.objectValue else {
            throw wrong("marks", "an object with a list of texts for each label")
        }
        var marks: [String: [String]] = [:]
        for label in members.keys { marks[label] = try part("marks").texts(label) }
        return marks
    }

    func option() throws(PluginError) -> OptionDescription {
        try checkKeys(["name", "summary", "default"] + Self.kindKeys)
        let kind = try optionKind()
        let written = value["default"] ?? kind.emptyValue
        let standard: JSONValue
        do throws(OptionFault) {
            standard = try kind.read(written)
        } catch {
            throw wrong("default", kind.expectation)
        }
        return OptionDescription(
            name: try text("name"), summary: try text("summary"), kind: kind,
            defaultValue: standard)
    }

    private static let kindKeys = ["type", "min", "max", "words", "items"]

    private enum OptionType: String, CaseIterable {
        case boolean, integer, number, text, choice, list, file
    }

    private func optionKind() throws(PluginError) -> OptionKind {
        switch try word("type", OptionType.self) {
        case .boolean: return .boolean
        case .integer: return .integer(try range(integer("min"), integer("max")))
        case .number: return .number(try range(number("min"), number("max")))
        case .text: return .text
        case .choice:
            let words = try texts("words")
            guard !words.isEmpty else { throw wrong("words", "a list of the words to choose from") }
            return .choice(words)
        case .list:
            let items = part("items")
            try items.checkKeys(Self.kindKeys)
            let kind = try items.optionKind()
            if case .resource = kind { throw items.wrong("type", "a type that a list can contain") }
            return .list(kind)
        case .file: return .resource(bundled: [])
        case nil:
            let names = OptionType.allCases.map(\.rawValue).joined(separator: ", ")
            throw wrong("type", "one of \(names)")
        }
    }

    private func range(_ least: Int64?, _ most: Int64?) throws(PluginError) -> ClosedRange<Int>? {
        guard least != nil || most != nil else { return nil }
        let (least, most) = (Int(least ?? .min), Int(most ?? .max))
        guard least <= most else { throw wrong("min", "at most 'max'") }
        return least...most
    }

    private func range(
        _ least: Double?, _ most: Double?
    ) throws(PluginError) -> ClosedRange<Double>? {
        guard let least, let most else { return nil }
        guard least <= most else { throw wrong("min", "at most 'max'") }
        return least...most
    }
}

extension OptionKind {
    /// The default value of an option whose declaration does not contain one.
    fileprivate var emptyValue: JSONValue {
        switch self {
        case .boolean: false
        case .integer(let range):
            .integer(Int64(min(max(0, range?.lowerBound ?? 0), range?.upperBound ?? 0)))
        case .number(let range):
            .number(min(max(0, range?.lowerBound ?? 0), range?.upperBound ?? 0))
        case .text, .resource: ""
        case .choice(let words): .string(words.first ?? "")
        case .list: []
        case .mapping, .record: [:]
        }
    }
}
