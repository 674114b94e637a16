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
}
