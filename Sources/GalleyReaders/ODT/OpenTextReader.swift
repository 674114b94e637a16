// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Reads an OpenDocument text, as LibreOffice writes it, as one document.
package struct OpenTextReader: DocumentReader {
    /// The description of the reader.
    package static let info = ReaderInfo(
        id: "odt",
        summary:
            "OpenDocument texts: the text with its notes; headings, lists and tables are marked.",
        endings: ["odt", "ott"], decodesItself: true, opensArchives: true,
        marks: ["headline", "list", "table"],
        examples: [
            ReaderExample(
                "a heading, a list and a note",
                bytes: example(
                    "<text:h>One</text:h><text:list><text:list-item><text:p>Two</text:p>"
                        + "</text:list-item></text:list><text:p>Three<text:s text:c='2'/>four"
                        + "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
                        + "<text:p>Five</text:p></text:note-body></text:note>.</text:p>"),
                texts: ["One\nTwo\nThree  four.\nFive"])
        ])

    private static func example(_ body: String) -> [UInt8] {
        let content =
            "<office:document-content "
            + "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
            + "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text>"
            + body + "</office:text></office:body></office:document-content>"
        return ExampleArchive.zip([("content.xml", content)])
    }

    /// Makes the reader.
    package init() {}

    /// Reads the document.
    package func read(
        _ source: ByteSource, _ settings: ReadSettings, _ emit: (ReadEvent) -> Bool
    ) throws {
        _ = emit(try PackageDocument.event(source) { try Self.document(source, settings) })
    }

    private static let content = "content.xml"

    private static func document(
        _ source: ByteSource, _ settings: ReadSettings
    ) throws -> ReadEvent {
        let wanted = [content, "meta.xml", "meta-inf/manifest.xml"]
        let parts = try PackageParts(source, settings, format: "OpenDocument text") {
            wanted.contains($0)
        }
        if let manifest = try parts.element("META-INF/manifest.xml"), isEncrypted(manifest) {
            throw source.failure(.encrypted, "the document is encrypted", part: 0, line: 1)
        }
        guard let events = try parts.events(content) else { throw parts.missing(content) }
        var text = OpenText(limit: settings.maxDocument)
        if let fault = try text.read(events) { throw parts.failure(fault, in: content) }
        let properties = CoreProperties(try parts.element("meta.xml")?.first("meta"))
        return PackageDocument.event(text.text, source, settings, properties)
    }

    private static func isEncrypted(_ manifest: XMLElement) -> Bool {
        manifest.elements.contains { $0.first("encryption-data") != nil }
    }
}
