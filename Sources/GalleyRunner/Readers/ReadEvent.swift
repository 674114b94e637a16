// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// What a reader meets: a document, one that cannot be read, or one that is left out.
enum ReadEvent: Sendable {
    case document(any Document)
    case failure(DocumentFailure)
    case skip(SkipReason)
}
