// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

extension TokenizerPolicy {
    /// The descriptions of the policies as options, for diagnostics, the JSON Schema and the
    /// reference.
    package static var descriptions: [OptionDescription] {
        options.map {
            OptionDescription(
                name: $0.name, summary: $0.summary, kind: $0.kind,
                defaultValue: $0.read(.standard))
        }
    }

    /// All policies with their values, as a pipeline file would contain them.
    package var json: JSONObject {
        JSONObject(uniqueKeysWithValues: Self.options.map { ($0.name, $0.read(self)) })
    }

    /// Sets the policy that has this name.
    ///
    /// - Throws: a fault whose path begins with the policy's name.
    package mutating func set(_ name: String, _ value: JSONValue) throws(OptionFault) {
        guard let option = Self.options.first(where: { $0.name == name }) else {
            throw OptionFault(
                .unknownOption, path: [.key(name)], "the tokenizer has no policy '\(name)'",
                candidates: Self.options.map(\.name))
        }
        try OptionFault.within(.key(name)) { () throws(OptionFault) in
            try option.write(&self, value) { name throws(OptionFault) in
                throw OptionFault(.unreadableResource, path: [], "no file is read: '\(name)'")
            }
        }
        guard cjk != .dictionary || DictionaryKernel.isAvailable else {
            throw OptionFault(
                .invalidValue, path: [.key(name)],
                "ICU, which has the dictionaries, is not installed",
                expected: "bigram or character; or install ICU's library (libicu)")
        }
    }
}

extension TokenizerPolicy: CustomStringConvertible {
    /// The policy in words, for manifests: the Unicode standard, then each setting that changes
    /// words or terms.
    public var description: String {
        let base = "UAX #29, Unicode \(UnicodeTables.version)"
        return ([base] + wordsOfTerms + wordsOfBoundaries).joined(separator: ", ")
    }

    private var wordsOfTerms: [String] {
        var words: [String] = []
        switch letterCase {
        case .keep: break
        case .lower: words.append("lower case")
        case .fold: words.append("case folding")
        }
        if turkicI { words.append("Turkic i") }
        if straightApostrophes { words.append("straight apostrophes") }
        if nfc { words.append("NFC") }
        if foldDiacritics { words.append("no diacritics") }
        if dropInvisible { words.append("no invisible characters") }
        return words
    }

    private var wordsOfBoundaries: [String] {
        var words: [String] = []
        if !elisions.isEmpty { words.append("elisions \(Self.list(elisions))") }
        if possessives == .split { words.append("possessives split") }
        if hyphens == .keep { words.append("hyphens kept") }
        if !joined.isEmpty { words.append("joined \(Self.list(joined))") }
        switch cjk {
        case .character: break
        case .bigram: words.append("bigrams")
        case .dictionary: words.append("dictionaries of ICU \(DictionaryKernel.version)")
        }
        return words
    }

    private static func list<Value>(_ values: [Value]) -> String
    where Value: RawRepresentable<String> {
        values.map(\.rawValue).joined(separator: " ")
    }
}
