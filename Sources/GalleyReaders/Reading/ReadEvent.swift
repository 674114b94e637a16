// SPDX-License-Identifier: Apache-2.0

public import GalleyCore

/// The result of one reading step: a document, a document that cannot be read, or an input that is
/// skipped.
public enum ReadEvent: Sendable {
    /// A document.
    case document(any Document)
    /// The failure of a document that cannot be read.
    case failure(DocumentFailure)
    /// The reason why the whole input is skipped.
    case skip(SkipReason)
    /// A file within an archive that no reader reads; it is not a document.
    ///
    /// The kind is what the accounts count, such as ".png".
    case ignored(kind: String, name: String)

    /// Whether the accounts count the event as a document that was read.
    package var isOfDocument: Bool {
        if case .ignored = self { false } else { true }
    }
}
