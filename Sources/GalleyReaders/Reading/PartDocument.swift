// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// An article, a paragraph, a sentence or a line of a text file, as a document.
///
/// The id is computed only when it is used.
final class PartDocument: Document {
    let text: String
    let origin: Origin

    init(text: String, origin: Origin) {
        self.text = text
        self.origin = origin
    }

    var id: String { Self.id(of: origin) }

    /// Returns the id of a part, which is `path#n`.
    static func id(of origin: Origin) -> String { "\(origin.path)#\(origin.part)" }
}
