// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// A part of a plug-in's declaration, with the place where it stands.
struct DeclarationReader {
    let value: JSONValue
    private let place: String

    /// The whole declaration.
    init(_ value: JSONValue) {
        self.init(value, at: "")
    }

    private init(_ value: JSONValue, at place: String) {
        self.value = value
        self.place = place
    }

    func checkKeys(_ known: [String]) throws(PluginError) {
        guard let object = value.objectValue else { throw wrong("", "an object") }
        for key in object.keys where !known.contains(key) {
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

    /// A part of this part.
    func part(_ key: String) -> DeclarationReader {
        DeclarationReader(value[key] ?? .null, at: "\(place)\(key)/")
    }

    func wrong(_ key: String, _ expected: String) -> PluginError {
        let name = key.isEmpty ? String(place.dropLast()) : place + key
        let subject = name.isEmpty ? "the line" : "'\(name)'"
        return .answer("\(subject) is not \(expected)")
    }
}
