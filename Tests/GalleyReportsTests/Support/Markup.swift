// SPDX-License-Identifier: Apache-2.0

import Testing

/// A parsed page: its tags with their attributes, and its text.
struct Markup {
    struct Tag {
        let name: String
        let attributes: [String: String]
    }

    private(set) var tags: [Tag] = []
    /// The text outside of tags, styles and script, with entities resolved.
    private(set) var text = ""
    /// Elements that were closed in the wrong order, or never.
    private(set) var faults: [String] = []
    private var open: [String] = []

    private static let void = ["meta", "link", "!doctype", "input", "br"]

    init(_ page: String) {
        var rest = page[...]
        while let start = rest.firstIndex(of: "<") {
            text += Self.resolved(rest[..<start])
            rest = rest[start...].dropFirst()
            let end = rest.firstIndex(of: ">") ?? rest.endIndex
            let tag = String(rest[..<end])
            rest = rest[end...].dropFirst()
            add(tag)
            guard tag == "style" || tag == "script" else { continue }
            let close = rest.firstRange(of: "</\(tag)>")?.lowerBound ?? rest.endIndex
            rest = rest[close...]
        }
        faults += open.map { "<\($0)> is not closed" }
    }

    /// The source of a page for a golden: a line for each element, without styles, script and hashes.
    static func golden(of page: String) -> String {
        elements(
            of: page.replacing(/<style>[\s\S]*?<\/style>/, with: "<style></style>")
                .replacing(/<script>[\s\S]*?<\/script>/, with: "<script></script>")
                .replacing(/sha256-[^&]*/, with: "sha256-…"))
    }

    /// The source of a part of a page, with a line for each element.
    static func elements(of source: some StringProtocol) -> String {
        String(source).replacing("><", with: ">\n<")
    }

    /// The values that an attribute has in all tags.
    func values(of attribute: String) -> [String] {
        tags.compactMap { $0.attributes[attribute] }
    }

    private mutating func add(_ tag: String) {
        guard !tag.hasPrefix("/") else {
            let name = String(tag.dropFirst())
            if open.last == name { open.removeLast() } else { faults.append("</\(name)> closes") }
            return
        }
        let name = String(tag.prefix { $0 != " " }).lowercased()
        var attributes: [String: String] = [:]
        for match in tag.matches(of: /\s([a-z0-9-]+)="([^"]*)"/) {
            attributes[String(match.1)] = Self.resolved(match.2)
        }
        tags.append(Tag(name: name, attributes: attributes))
        if !Self.void.contains(name) { open.append(name) }
    }

    private static func resolved(_ text: Substring) -> String {
        String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
            .replacing("&amp;", with: "&")
    }
}
