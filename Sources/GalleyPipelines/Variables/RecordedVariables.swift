// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// What a resolved pipeline says of the variables that it was made with.
struct RecordedVariables {
    /// The hashes of their values.
    let hashes: VariableHashes
    /// The places of texts that are plain scalars: they may stand for numbers.
    let plain: Set<JSONPointer>
    private let endings: JSONObject

    /// Reads the member `variables` of a resolved pipeline; nil if it is none.
    init?(_ json: JSONValue) {
        guard let hashes = json["hashes"]?.objectValue, let plain = json["plain"]?.arrayValue,
            let endings = json["endings"]?.objectValue
        else { return nil }
        self.hashes = VariableHashes(json: hashes)
        self.plain = Set(plain.compactMap(\.stringValue).compactMap { try? JSONPointer($0) })
        self.endings = endings
    }

    /// What must stand behind a resource's written name so that its format is known by it.
    func ending(of name: String) -> String { endings[name]?.stringValue ?? "" }
}
