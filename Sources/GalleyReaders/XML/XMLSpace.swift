// SPDX-License-Identifier: Apache-2.0

/// The namespaces that readers know.
enum XMLSpace: Sendable {
    /// No namespace.
    case none
    /// A namespace that no reader knows.
    case other
    /// Feeds: Atom, the modules of RSS, RSS 1.0 and RDF.
    case atom, content, dublinCore, dublinCoreTerms, media, rss, rdf
    /// The Text Encoding Initiative, the exports of MediaWiki, XHTML, and the prefix `xml`.
    case tei, mediaWiki, xhtml, xml
    /// Office Open XML: texts, drawings, slides, formulas, references, alternatives, properties.
    case word, drawing, slides, mathematics, references, compatibility, properties
    /// Office Open XML: the list of references of a part, and shapes of old documents.
    case packageReferences, vml
    /// OpenDocument.
    case odfOffice, odfText, odfTable, odfDraw, odfMeta, odfManifest
    /// EPUB: the package and the container.
    case epubPackage, epubContainer

    /// Finds a namespace by its address.
    init(address: String) {
        if let found = Self.addresses[address] {
            self = found
        } else if address.utf8.starts(with: "http://www.mediawiki.org/xml/export-".utf8) {
            self = .mediaWiki
        } else {
            self = .other
        }
    }

    /// The namespace that a prefix usually means; a prefix that a text does not declare means it.
    init(usualPrefix: String) {
        self = usualPrefix.isEmpty ? .none : Self.prefixes[usualPrefix] ?? .other
    }

    private static let prefixes: [String: XMLSpace] = [
        "atom": .atom, "content": .content, "dc": .dublinCore, "dcterms": .dublinCoreTerms,
        "media": .media, "rdf": .rdf, "xml": .xml,
    ]

    // The addresses are facts from the specifications. Office Open XML has two of each: those of
    // the transitional and of the strict variant (ISO/IEC 29500-1 and -4).
    private static let addresses: [String: XMLSpace] = [
        "http://www.w3.org/2005/Atom": .atom,
        "http://purl.org/atom/ns#": .atom,
        "http://purl.org/rss/1.0/modules/content/": .content,
        "http://purl.org/dc/elements/1.1/": .dublinCore,
        "http://purl.org/dc/terms/": .dublinCoreTerms,
        "http://search.yahoo.com/mrss/": .media,
        "http://purl.org/rss/1.0/": .rss,
        "http://my.netscape.com/rdf/simple/0.9/": .rss,
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#": .rdf,
        "http://www.tei-c.org/ns/1.0": .tei,
        "http://www.w3.org/1999/xhtml": .xhtml,
        "http://www.w3.org/XML/1998/namespace": .xml,
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main": .word,
        "http://purl.oclc.org/ooxml/wordprocessingml/main": .word,
        "http://schemas.openxmlformats.org/drawingml/2006/main": .drawing,
        "http://purl.oclc.org/ooxml/drawingml/main": .drawing,
        "http://schemas.openxmlformats.org/presentationml/2006/main": .slides,
        "http://purl.oclc.org/ooxml/presentationml/main": .slides,
        "http://schemas.openxmlformats.org/officeDocument/2006/math": .mathematics,
        "http://purl.oclc.org/ooxml/officeDocument/math": .mathematics,
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships": .references,
        "http://purl.oclc.org/ooxml/officeDocument/relationships": .references,
        "http://schemas.openxmlformats.org/markup-compatibility/2006": .compatibility,
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": .properties,
        "http://schemas.openxmlformats.org/package/2006/relationships": .packageReferences,
        "urn:schemas-microsoft-com:vml": .vml,
        "urn:oasis:names:tc:opendocument:xmlns:office:1.0": .odfOffice,
        "urn:oasis:names:tc:opendocument:xmlns:text:1.0": .odfText,
        "urn:oasis:names:tc:opendocument:xmlns:table:1.0": .odfTable,
        "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": .odfDraw,
        "urn:oasis:names:tc:opendocument:xmlns:meta:1.0": .odfMeta,
        "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": .odfManifest,
        "http://www.idpf.org/2007/opf": .epubPackage,
        "urn:oasis:names:tc:opendocument:xmlns:container": .epubContainer,
    ]
}
