// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Reads a presentation of PowerPoint (Office Open XML, ISO/IEC 29500) as one document.
package struct SlidesReader: DocumentReader {
    /// The description of the reader.
    package static let info = ReaderInfo(
        id: "pptx",
        summary:
            "PowerPoint presentations: the text of the slides in their order, without the notes.",
        endings: ["pptx", "pptm", "ppsx"], decodesItself: true, opensArchives: true,
        marks: ["headline", "table"],
        examples: [
            ReaderExample(
                "two slides in another order than their files", bytes: example("One", "Two"),
                texts: ["One\nTwo"])
        ])

    private static func example(_ first: String, _ second: String) -> [UInt8] {
        let names =
            "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' "
            + "xmlns:p='http://schemas.openxmlformats.org/presentationml/2006/main' "
            + "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
        let slide = { (text: String) in
            "<p:sld \(names)><p:sp><p:txBody><a:p><a:r><a:t>\(text)</a:t></a:r></a:p></p:txBody>"
                + "</p:sp></p:sld>"
        }
        return ExampleArchive.zip([
            (
                "_rels/.rels",
                "<Relationships><Relationship Id='1' Type='r/officeDocument' "
                    + "Target='ppt/presentation.xml'/></Relationships>"
            ),
            (
                "ppt/presentation.xml",
                "<p:presentation \(names)><p:sldIdLst><p:sldId r:id='b'/>"
                    + "<p:sldId r:id='a'/></p:sldIdLst></p:presentation>"
            ),
            (
                "ppt/_rels/presentation.xml.rels",
                "<Relationships><Relationship Id='a' Type='r/slide' "
                    + "Target='slides/slide1.xml'/><Relationship Id='b' Type='r/slide' "
                    + "Target='slides/slide2.xml'/></Relationships>"
            ),
            ("ppt/slides/slide1.xml", slide(second)), ("ppt/slides/slide2.xml", slide(first)),
        ])
    }

    /// Makes the reader.
    package init() {}

    /// Reads the presentation.
    package func read(
        _ source: ByteSource, _ settings: ReadSettings, _ emit: (ReadEvent) -> Bool
    ) throws {
        _ = emit(try PackageDocument.event(source) { try Self.document(source, settings) })
    }

    private static func document(
        _ source: ByteSource, _ settings: ReadSettings
    ) throws -> ReadEvent {
        let parts = try PackageParts(
            source, settings, format: "PowerPoint presentation", PackageDocument.isOfficePart)
        let top = try PackageReferences(parts, of: "")
        let main = top.target(ofType: "officeDocument") ?? "ppt/presentation.xml"
        guard let presentation = try parts.element(main) else { throw parts.missing(main) }
        let references = try PackageReferences(parts, of: main)
        var text = SlideText(limit: settings.maxDocument)
        for slide in presentation.first("sldIdLst")?.all("sldId") ?? [] {
            let id = slide.attributes["id", .references] ?? ""
            guard let path = references.target(id) else { throw parts.missing("slide \(id)") }
            guard let events = try parts.events(path) else { throw parts.missing(path) }
            if let fault = try text.read(events) { throw parts.failure(fault, in: path) }
        }
        let properties = CoreProperties(
            try parts.element(top.target(ofType: "core-properties") ?? "docProps/core.xml"))
        return PackageDocument.event(text.output, source, settings, properties)
    }
}
