// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The result of one reading step: a document, a document that cannot be read, or a file that is
/// skipped.
enum ReadEvent: Sendable {
    case document(any Document)
    case failure(DocumentFailure)
    case skip(SkipReason)
}

/// A reader of a text file whose parts are documents.
protocol FileParts: ~Copyable {
    /// Whether the beginning of the file contains a NUL, as binary files do.
    var isBinary: Bool { get }
    /// The next part; nil at the end of the file.
    mutating func next() throws(FileError) -> ReadEvent?
}

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
