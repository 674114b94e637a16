// SPDX-License-Identifier: Apache-2.0

/// Why a document was left out on purpose.
public enum SkipReason: String, Sendable, Hashable, CaseIterable, Codable {
    /// Nothing but white space, as Unicode defines it.
    case empty
    /// The pipeline excludes it.
    case excluded
    /// Beyond `--limit`.
    case overLimit = "over_limit"
    /// Not in one of the languages that the pipeline asks for.
    case language
    /// No text: a NUL among the first 8 KiB of a file.
    case binary
}
