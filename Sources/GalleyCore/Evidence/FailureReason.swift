// SPDX-License-Identifier: Apache-2.0

/// Why a document could not be read.
public enum FailureReason: String, Sendable, Hashable, CaseIterable, Codable {
    /// The file or folder cannot be opened or read.
    case unreadable
    /// Bytes that are not UTF-8.
    case badUTF8 = "bad_utf8"
    /// A line of a JSON Lines file that is not JSON.
    case brokenJSON = "broken_json"
    /// A record without a text where the pipeline looks for it.
    case missingText = "missing_text"
    /// A record whose id or date is no string or number.
    case badField = "bad_field"
    /// Larger than `max_document`.
    case tooLarge = "too_large"
    /// An id that an earlier document of the same split bears.
    case duplicateID = "duplicate_id"
    /// An analyzer threw an error or said something impossible.
    case analyzer
}

/// Why a declared analyzer says nothing of a document.
package struct ExaminationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The reason: lower-case first word, no full stop.
    package let description: String

    /// Makes an error of a reason in words.
    package init(_ description: String) {
        self.description = description
    }
}
