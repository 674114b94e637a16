// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
public import GalleyJSON

/// The keys of `documents` that apply to the documents of every reader.
public struct ReadSettings: Sendable, Hashable {
    /// The part of a text, for example a paragraph, that becomes one document.
    public var each = DocumentUnit.file
    /// The place of the text in a record, such as a line of JSON Lines.
    public var text = JSONPointer(tokens: ["text"])
    /// The pointer `text` as the pipeline file contains it, before variables are replaced by their
    /// values.
    package var textName = "/text"
    /// The place of the id in a record.
    public var id = JSONPointer(tokens: ["id"])
    /// The place of the date in a record; nil if no date is read.
    public var date: JSONPointer?
    /// The order of day, month and year in dates that consist of numbers; nil if such dates are not
    /// read.
    public var dateOrder: DateOrder?
    /// The encoding of all files that have no byte order mark; nil if it is found out.
    public var encoding: TextEncoding?
    /// The maximum size of a document, in bytes; a larger document fails.
    public var maxDocument = 64 << 20

    /// The access to other programs; nil if readers cannot run programs.
    package var programs: ProgramAccess?

    /// The message about a document that is too large.
    var tooLarge: String { "larger than max_document, \(maxDocument) bytes" }

    /// Makes the default settings.
    public init() {}
}
