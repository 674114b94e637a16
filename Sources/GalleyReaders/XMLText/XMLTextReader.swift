// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
import GalleyJSON

/// Reads XML: elements that the pipeline names, or what the vocabulary of the root element calls a
/// document.
///
/// Nothing outside of the file is ever opened: no entity, no document type, no inclusion.
package struct XMLTextReader: DocumentReader {
    /// The description of the reader.
    package static let info = ReaderInfo(
        id: "xml",
        summary: "XML: one document per item of a feed, text of TEI, page of a wiki's dump, or "
            + "element that `records` names.",
        endings: ["xml", "rss", "atom"], decodesItself: true, marks: ["headline", "list"],
        examples: [
            ReaderExample(
                "records at a path",
                "<c><a n='1'><text>One &lt; <i>t</i>wo.</text></a><a n='2'><text/></a></c>",
                options: ["records": "/c/a"], texts: ["One < two.", ""]),
            ReaderExample(
                "a feed",
                "<rss><channel><item><guid>1</guid><description>&lt;p&gt;One &amp;amp; two."
                    + "&lt;/p&gt;</description></item><item><title>None</title></item></channel></rss>",
                texts: ["One & two."], failures: 1),
            ReaderExample(
                "a text of TEI",
                "<TEI><text><body><head>One</head><p>Two<note>Four.</note> th<lb break='no'/>ree.</p>"
                    + "</body></text></TEI>", texts: ["One\nTwo three.\nFour."]),
            ReaderExample(
                "a dump of a wiki",
                "<mediawiki><page><title>T</title><ns>0</ns><revision><text>''One'' [[a|two]]."
                    + "</text></revision></page></mediawiki>", texts: ["One two."]),
            ReaderExample(
                "an element that is not closed", "<c><a><text>One.</text></a><a><text>Tw",
                options: ["records": "/c/a"], texts: ["One."], failures: 1),
        ])

    /// The options of the reader.
    package static let options: [ReaderOption<XMLTextReader>] = [
        ReaderOption(
            "records", \.records,
            "The path of the elements that are documents, such as /corpus/article; empty if the root "
                + "element decides.")
    ]

    /// The path of the elements that are documents; empty if the root element decides.
    var records = ""
    private var path: XMLPath?

    /// Makes the reader.
    package init() {}

    /// Checks the path of the records.
    package mutating func load() throws(OptionFault) {
        guard !records.isEmpty else { return }
        guard let path = XMLPath(records) else {
            throw OptionFault(
                .invalidValue, path: [.key("records")], "found '\(records)'",
                expected: "a path of elements, such as /corpus/article")
        }
        self.path = path
    }

    /// Whether the first element is the root of a vocabulary that the reader knows.
    package static func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
        let names = ["<rss", "<feed", "<mediawiki", "<TEI", "<rdf:RDF"]
        let start = head.drop(while: XMLText.isSpace)
        guard start.starts(with: "<".utf8) else { return false }
        return names.contains { name in
            guard let place = start.firstRange(of: Array(name.utf8)) else { return false }
            let after = start[place.upperBound...].first ?? 0
            return XMLText.isSpace(after) || after == UInt8(ascii: ">")
        }
    }

    /// Reads the documents of an XML text.
    package func read(
        _ source: ByteSource, _ settings: ReadSettings, _ emit: (ReadEvent) -> Bool
    ) throws {
        let events = try XMLEvents(source, settings)
        var fault: XMLFault?
        guard let root = try Self.root(events, &fault) else {
            if events.isBlank {
                _ = emit(.skip(.empty))
                return
            }
            throw source.failure(
                fault?.reason ?? .malformed, fault?.message ?? "no element", part: 0,
                line: fault?.line ?? 1)
        }
        try read(events, root, source, settings, emit)
        guard let fault else { return }
        throw source.failure(fault.reason, fault.message, part: 0, line: fault.line)
    }

    private func read(
        _ events: XMLEvents, _ root: XMLStart, _ source: ByteSource, _ settings: ReadSettings,
        _ emit: (ReadEvent) -> Bool
    ) throws {
        if let path {
            try XMLRecords(source, settings, path).read(events, root: root, emit)
        } else if FeedItems.isRoot(root.name) {
            try FeedItems(source, settings).read(events, root: root, emit)
        } else if TEIDocuments.isRoot(root.name) {
            try TEIDocuments(source, settings).read(events, root: root, emit)
        } else if WikiPages.isRoot(root.name) {
            var pages = WikiPages(events, source, settings)
            try pages.read(root: root, emit)
        } else {
            throw source.failure(
                .unsupported, try Self.advice(root, events), part: 0, line: root.line)
        }
    }

    /// The beginning of the root element; nil if there is none.
    ///
    /// - Parameter fault: receives the first fault before the root.
    private static func root(_ events: XMLEvents, _ fault: inout XMLFault?) throws -> XMLStart? {
        while let event = try events.next() {
            switch event {
            case .start(let start): return start
            case .fault(let found): fault = fault ?? found
            case .text, .end: break
            }
        }
        return nil
    }

    /// The message about an unknown vocabulary: what can be set.
    private static func advice(_ root: XMLStart, _ events: XMLEvents) throws -> String {
        let name = root.name.qualified
        if root.name.local == "html" {
            return "the root element is 'html'; set 'format: html' to read it as a page"
        }
        var child: XMLName?
        while child == nil, let event = try events.next() {
            if case .start(let start) = event { child = start.name }
        }
        let path = "/\(name)/\(child?.qualified ?? "…")"
        return "the root element '\(name)' belongs to no vocabulary that the reader knows; set the "
            + "reader's option 'records' to the elements that are documents, such as 'records: \(path)'"
    }
}
