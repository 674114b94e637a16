// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Reads a document of Word (Office Open XML, ISO/IEC 29500) as one document.
package struct WordReader: DocumentReader {
    /// The description of the reader.
    package static let info = ReaderInfo(
        id: "docx",
        summary: "Word documents: the text with its notes; headings, lists and tables "
            + "are marked.", endings: ["docx", "docm", "dotx"], decodesItself: true,
        opensArchives: true, marks: ["headline", "list", "table"],
        examples: [
            ReaderExample(
                "a heading, runs of a word and a table",
                bytes: example(
                    "<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>One</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t>T</w:t></w:r><w:ins><w:r><w:t>wo</w:t></w:r></w:ins></w:p>"
                        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>3</w:t></w:r></w:p></w:tc>"
                        + "<w:tc><w:p><w:r><w:t>4</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"),
                texts: ["One\nTwo\n3\t4"]),
            ReaderExample("no archive", "One.", texts: [], failures: 1),
        ])

    private static func example(_ body: String) -> [UInt8] {
        ExampleArchive.zip([
            (
                "_rels/.rels",
                "<Relationships><Relationship Id='1' Type='r/officeDocument' "
                    + "Target='word/document.xml'/></Relationships>"
            ),
            (
                "word/document.xml",
                "<w:document xmlns:w='http://schemas.openxmlformats.org/"
                    + "wordprocessingml/2006/main'><w:body>\(body)</w:body></w:document>"
            ),
        ])
    }

    /// Makes the reader.
    package init() {}

    /// Reads the document.
    package func read(
        _ source: ByteSource, _ settings: ReadSettings, _ emit: (ReadEvent) -> Bool
    ) throws {
        _ = emit(try PackageDocument.event(source) { try Self.document(source, settings) })
    }

    private static func document(
        _ source: ByteSource, _ settings: ReadSettings
    ) throws -> ReadEvent {
        let parts = try PackageParts(
            source, settings, format: "Word document", PackageDocument.isOfficePart)
        let top = try PackageReferences(parts, of: "")
        let main = top.target(ofType: "officeDocument") ?? "word/document.xml"
        let references = try PackageReferences(parts, of: main)
        let styles = WordStyles(try references.target(ofType: "styles").flatMap(parts.element))
        let text = try text(parts, main, references, styles, settings)
        let properties = CoreProperties(
            try parts.element(top.target(ofType: "core-properties") ?? "docProps/core.xml"))
        return PackageDocument.event(text, source, settings, properties)
    }

    /// The main text, then the notes in the order in which it refers to them.
    private static func text(
        _ parts: PackageParts, _ main: String, _ references: PackageReferences,
        _ styles: WordStyles, _ settings: ReadSettings
    ) throws -> BlockText {
        guard let events = try parts.events(main) else { throw parts.missing(main) }
        var body = WordText(styles, limit: settings.maxDocument)
        if let fault = try body.read(events) { throw parts.failure(fault, in: main) }
        var text = body.text
        guard !body.noteIDs.isEmpty else { return text }
        var notes = WordText(styles, limit: settings.maxDocument)
        for type in ["footnotes", "endnotes"] {
            guard let path = references.target(ofType: type), let events = try parts.events(path)
            else { continue }
            if let fault = try notes.read(events) { throw parts.failure(fault, in: path) }
        }
        for id in body.noteIDs {
            if let note = notes.notes[ExactText(id)] { text.append(note) }
        }
        return text
    }
}
