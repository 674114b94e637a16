// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// An article, a paragraph or a line of a text file, whose id is written only when somebody asks for it.
final class PartDocument: Document {
    let text: String
    let origin: Origin

    init(text: String, origin: Origin) {
        self.text = text
        self.origin = origin
    }

    var id: String { Self.id(of: origin) }

    /// The id of the part of a file.
    static func id(of origin: Origin) -> String { "\(origin.path)#\(origin.part)" }
}
