// SPDX-License-Identifier: Apache-2.0

/// The options for reading all inputs of a run and dividing them into documents.
package struct InputOptions: Sendable {
    /// The settings that apply to the documents of every reader.
    package var settings = ReadSettings()
    /// The id of the reader of all files; if it is nil, each file's name and first bytes determine
    /// the reader.
    package var format: String?
    /// The readers with their options.
    package var readers = ConfiguredReaders.builtIn

    /// The id of the reader for files that no other reader claims.
    package static let fallback = PlainTextReader.info.id

    /// Makes the default options.
    package init() {}
}
