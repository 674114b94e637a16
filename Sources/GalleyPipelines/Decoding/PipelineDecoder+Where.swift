// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// Reads `documents.where`.
extension PipelineDecoder {
    mutating func filter(_ entry: YAMLEntry) -> DocumentFilter {
        guard entry.value.entries != nil else {
            wrongType(entry, expected: "a mapping, such as { language: en }")
            return .everything
        }
        let keys = keys(of: entry.value, as: WhereKey.self)
        return DocumentFilter(languages: keys[.language].map { languages($0) })
    }

    /// One code or a list of them, each once, in the order of the file.
    private mutating func languages(_ entry: YAMLEntry) -> [String] {
        let isList = entry.value.items != nil
        let named =
            isList ? texts(entry, of: "codes of languages") : [text(entry)].compactMap(\.self)
        if isList, entry.value.items?.isEmpty == true {
            wrongType(entry, expected: "at least one code of a language")
        }
        var codes: [String] = []
        for code in named {
            if !Language.codes.contains(code.value) {
                faults.append(.unknownName("language", code, names: Language.codes))
            } else if !codes.contains(code.value) {
                codes.append(code.value)
            }
        }
        return codes
    }
}
