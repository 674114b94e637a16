// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The sentences of a document: number, bytes, text.
struct SentenceListing {
    /// The table.
    let listing: Listing

    init(_ document: AnnotatedDocument) {
        let rows = document.sentences.enumerated().map { index, range in
            [
                String(index + 1), String(range.lowerBound), String(range.upperBound),
                SafeText.visible(document[range]),
            ]
        }
        listing = Listing(
            head: ["sentence", "start", "end", "text"], rows: rows, numbers: 3, texts: 1)
    }
}
