// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The lines of a document: number, bytes, text.
struct LineListing {
    /// The table.
    let listing: Listing

    init(_ document: AnnotatedDocument) {
        let lines = document.layer(Lines.self)
        let rows = lines.enumerated().map { index, range in
            [
                String(index + 1), String(range.lowerBound), String(range.upperBound),
                SafeText.line(document[range]),
            ]
        }
        listing = Listing(head: ["line", "start", "end", "text"], rows: rows, numbers: 3, texts: 1)
    }
}
