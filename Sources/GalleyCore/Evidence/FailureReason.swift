// SPDX-License-Identifier: Apache-2.0

/// The reasons why a document fails.
public enum FailureReason: String, Sendable, Hashable, CaseIterable, Codable {
    /// The file or folder cannot be opened or read.
    case unreadable
    /// The file has bytes that are not valid UTF-8.
    case badUTF8 = "bad_utf8"
    /// The file has bytes that are not valid in its encoding, if that is not UTF-8.
    case badEncoding = "bad_encoding"
    /// Compressed data or an archive is cut off or damaged.
    case damaged
    /// The file or the entry of an archive is encrypted.
    case encrypted
    /// The file has a known format that no reader reads.
    case unsupported
    /// The file or a record of it breaks the rules of its format.
    case malformed
    /// A line of a JSON Lines file is not valid JSON.
    case brokenJSON = "broken_json"
    /// A record has no text at the JSON Pointer that the pipeline sets.
    case missingText = "missing_text"
    /// The id or the date of a record is neither a string nor a number.
    case badField = "bad_field"
    /// The document is larger than `max_document`.
    case tooLarge = "too_large"
    /// An earlier document of the same split has the same id.
    case duplicateID = "duplicate_id"
    /// An analyzer threw an error or returned invalid evidence.
    case analyzer
}

/// The reason why an external analyzer returned no evidence for a document.
public struct ExaminationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The reason in words, with a lower-case first word and no full stop.
    public let description: String

    /// Makes an error from a reason in words.
    package init(_ description: String) {
        self.description = description
    }
}
