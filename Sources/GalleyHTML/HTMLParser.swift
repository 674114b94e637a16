// SPDX-License-Identifier: Apache-2.0

/// Parses HTML by the algorithm of the WHATWG, as browsers do.
///
/// https://html.spec.whatwg.org/multipage/parsing.html. Every sequence of bytes is a document;
/// there are no errors.
package struct HTMLParser {
    /// Whether scripts would run, so that `noscript` contains only text.
    package var isScripting: Bool

    /// Creates a parser.
    ///
    /// - Parameter isScripting: whether scripts would run, so that `noscript` contains only text.
    package init(isScripting: Bool = false) { self.isScripting = isScripting }

    /// The number of bytes that can be parsed: 1 GiB.
    package static let sizeLimit = 1 << 30

    /// Parses a document.
    ///
    /// - Parameter bytes: the document as UTF-8. Bytes after `sizeLimit` are ignored; the caller
    ///   checks the size. Bytes that are not UTF-8 are kept as they are.
    package func parse(_ bytes: [UInt8]) -> HTMLTree {
        var builder = TreeBuilder(Self.normalized(bytes), isScripting: isScripting)
        builder.build()
        return builder.tree
    }

    /// Parses a fragment as the content of an element, whose children are then those of the root.
    ///
    /// - Parameters:
    ///   - bytes: the fragment as UTF-8.
    ///   - name: the name of the element in lower case, in SVG as it is written there.
    ///   - namespace: the namespace of the element.
    package func parse(
        _ bytes: [UInt8], in name: String, _ namespace: HTMLNode.Namespace = .html
    ) -> HTMLTree {
        var builder = TreeBuilder(Self.normalized(bytes), isScripting: isScripting)
        builder.prepare(for: Array(name.utf8), namespace)
        builder.build()
        return builder.tree
    }

    /// The document without a byte order mark and with line feeds as its only line ends.
    static func normalized(_ bytes: [UInt8]) -> [UInt8] {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let end = min(bytes.count, sizeLimit)
        let first = returnPlace(bytes, from: start, to: end)
        if first == end, start == 0, end == bytes.count { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(end - start + (end - start) / 16)
        var (from, place) = (start, first)
        while place < end {
            let isBeforeFeed = place + 1 < end && bytes[place + 1] == 0x0A
            result += bytes[from..<place]
            if !isBeforeFeed { result.append(0x0A) }
            from = place + 1
            place = returnPlace(bytes, from: from, to: end)
        }
        result += bytes[from..<end]
        return result
    }

    /// The offset of the next carriage return, or `end`.
    private static func returnPlace(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
        var place = start
        while true {
            place = MarkupScanKernel.find(in: bytes.span, from: place, to: end, 0x0D, 0x0D)
            if place == end || bytes[place] == 0x0D { return place }
            place += 1
        }
    }
}

extension TreeBuilder {
    /// Prepares the builder for a fragment in an element.
    mutating func prepare(for name: [UInt8], _ namespace: HTMLNode.Namespace) {
        let number = tree.names.intern(name)
        context = tree.add(
            HTMLNode(
                .element, namespace: namespace, name: HTMLName(number: number),
                nameNumber: number))
        let element = tree.nodes[Int(context)]
        if namespace == .html {
            switch element.name {
            case .title, .textarea: tokenizer.content = .characters
            case .style, .xmp, .iframe, .noembed, .noframes: tokenizer.content = .raw
            case .script: tokenizer.content = .script
            case .noscript where isScripting: tokenizer.content = .raw
            case .plaintext: tokenizer.content = .plain
            default: break
            }
        }
        insertRoot(HTMLNode(.element, name: .html, nameNumber: UInt32(HTMLName.html.rawValue)))
        if element.isHTML(.template) { templateModes.append(.inTemplate) }
        resetMode()
        if element.isHTML(.form) { form = context }
    }
}
