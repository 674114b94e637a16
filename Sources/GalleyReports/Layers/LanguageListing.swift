// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The language of a document: code, confidence, name.
struct LanguageListing {
    /// The table.
    let listing: Listing

    init(_ document: AnnotatedDocument) {
        let language = document.language
        let row = [
            language.code, String(language.confidence), Language.name(of: language.code) ?? "",
        ]
        listing = Listing(
            head: ["language", "confidence", "name"], rows: [row], numbers: 2, texts: 1)
    }
}
