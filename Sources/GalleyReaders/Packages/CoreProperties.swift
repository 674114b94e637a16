// SPDX-License-Identifier: Apache-2.0

import GalleyJSON

/// The properties of a document of an office suite: title, author, dates and so on.
struct CoreProperties {
    /// The properties under their usual names.
    private(set) var metadata = JSONObject()
    /// The date on which the document was made or, if it is not known, changed.
    var date: String? {
        let created = metadata["created"]?.stringValue
        return created ?? metadata["modified"]?.stringValue
    }

    /// The elements of the properties, and the name of each in the metadata.
    private static let names: [(local: String, key: String)] = [
        ("title", "title"), ("creator", "author"), ("initial-creator", "author"),
        ("subject", "subject"), ("description", "description"), ("language", "language"),
        ("created", "created"), ("creation-date", "created"), ("modified", "modified"),
        ("date", "modified"), ("lastModifiedBy", "last_modified_by"), ("category", "category"),
    ]

    /// Reads the properties from the element that contains them; nil if there is none.
    init(_ properties: XMLElement?) {
        for (local, key) in Self.names {
            guard let value = properties?.first(local)?.trimmedText else { continue }
            // The first author is the one who made the document.
            let isFirstAuthor = local == "initial-creator"
            if metadata[key] == nil || isFirstAuthor { metadata[key] = .string(value) }
        }
        let keywords = (properties?.all("keyword") ?? []) + (properties?.all("keywords") ?? [])
        let words = keywords.compactMap(\.trimmedText)
        if !words.isEmpty { metadata["keywords"] = .string(words.joined(separator: ", ")) }
    }
}
