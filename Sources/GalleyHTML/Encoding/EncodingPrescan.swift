// SPDX-License-Identifier: Apache-2.0

/// Searches the first bytes of a document for the encoding that they declare.
struct EncodingPrescan {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The name of the declared encoding; nil if none is declared.
    mutating func name() -> String? {
        if bytes.starts(with: [0x3C, 0, 0x3F, 0, 0x78, 0]) { return "utf-16le" }
        if bytes.starts(with: [0, 0x3C, 0, 0x3F, 0, 0x78]) { return "utf-16be" }
        while position < bytes.count {
            if isAt("<!--") {
                skipComment()
            } else if isAt("<meta"), isSpaceOrSlash(at: position + 5) {
                position += 6
                if let name = nameInMeta() { return name }
            } else if isTag {
                while let byte = peek, !byte.isHTMLSpace, byte != UInt8(ascii: ">") {
                    position += 1
                }
                while readAttribute() != nil {}
            } else if isAt("<!") || isAt("</") || isAt("<?") {
                while let byte = peek, byte != UInt8(ascii: ">") { position += 1 }
                position += 1
            } else {
                position += 1
            }
        }
        return nameInXML()
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func isAt(_ word: String) -> Bool {
        guard bytes.count - position >= word.utf8.count else { return false }
        return zip(bytes[position...], word.utf8).allSatisfy { $0.lowered == $1 }
    }

    private func isSpaceOrSlash(at place: Int) -> Bool {
        place < bytes.count && (bytes[place].isHTMLSpace || bytes[place] == UInt8(ascii: "/"))
    }

    /// Whether a start or end tag begins here.
    private var isTag: Bool {
        guard peek == UInt8(ascii: "<") else { return false }
        var place = position + 1
        if place < bytes.count, bytes[place] == UInt8(ascii: "/") { place += 1 }
        return place < bytes.count && bytes[place].isASCIILetter
    }

    /// Continues after `-->`, whose dashes may be those of `<!--`.
    private mutating func skipComment() {
        position += 2
        while position < bytes.count, !isAt("-->") { position += 1 }
        position += 3
    }

    private mutating func nameInMeta() -> String? {
        var known: [[UInt8]] = []
        var isPragma = false
        var needsPragma: Bool?
        var label: [UInt8]?
        while let attribute = readAttribute() {
            guard !known.contains(attribute.name) else { continue }
            known.append(attribute.name)
            if attribute.name.elementsEqual("http-equiv".utf8) {
                if attribute.value.elementsEqual("content-type".utf8) { isPragma = true }
            } else if attribute.name.elementsEqual("content".utf8) {
                if label == nil, let found = Self.label(inContent: attribute.value) {
                    label = found
                    needsPragma = true
                }
            } else if attribute.name.elementsEqual("charset".utf8) {
                label = attribute.value
                needsPragma = false
            }
        }
        guard let label, let needsPragma, isPragma || !needsPragma else { return nil }
        return EncodingLabels.name(of: label).map(Self.asPage)
    }

    /// The encoding of a page that can be read as ASCII although it declares another.
    private static func asPage(_ name: String) -> String {
        switch name {
        case "utf-16le", "utf-16be": "utf-8"
        case "x-user-defined": "windows-1252"
        default: name
        }
    }

    /// Reads an attribute in lower case; returns nil at the end of the tag or of the bytes.
    private mutating func readAttribute() -> (name: [UInt8], value: [UInt8])? {
        while let byte = peek, byte.isHTMLSpace || byte == UInt8(ascii: "/") { position += 1 }
        guard let first = peek, first != UInt8(ascii: ">") else { return nil }
        var name: [UInt8] = []
        while let byte = peek, !byte.isHTMLSpace, byte != UInt8(ascii: "/"),
            byte != UInt8(ascii: ">"), byte != UInt8(ascii: "=") || name.isEmpty
        {
            name.append(byte.lowered)
            position += 1
        }
        skipSpace()
        guard peek == UInt8(ascii: "=") else { return peek == nil ? nil : (name, []) }
        position += 1
        skipSpace()
        var value: [UInt8] = []
        guard let quote = peek else { return nil }
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            position += 1
            while let byte = peek, byte != quote {
                value.append(byte.lowered)
                position += 1
            }
            guard peek != nil else { return nil }
            position += 1
        } else {
            while let byte = peek, !byte.isHTMLSpace, byte != UInt8(ascii: ">") {
                value.append(byte.lowered)
                position += 1
            }
            guard peek != nil else { return nil }
        }
        return (name, value)
    }

    private mutating func skipSpace() {
        while let byte = peek, byte.isHTMLSpace { position += 1 }
    }

    /// The label in the value of `content`, as in `text/html; charset=utf-8`.
    private static func label(inContent value: [UInt8]) -> [UInt8]? {
        let word = Array("charset".utf8)
        var place = 0
        while place + word.count <= value.count {
            guard value[place...].starts(with: word) else {
                place += 1
                continue
            }
            place += word.count
            while place < value.count, value[place].isHTMLSpace { place += 1 }
            guard place < value.count, value[place] == UInt8(ascii: "=") else { continue }
            place += 1
            while place < value.count, value[place].isHTMLSpace { place += 1 }
            guard place < value.count else { return nil }
            let quote = value[place]
            if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                let rest = value[(place + 1)...]
                return rest.firstIndex(of: quote).map { Array(rest[..<$0]) }
            }
            return Array(value[place...].prefix { !$0.isHTMLSpace && $0 != UInt8(ascii: ";") })
        }
        return nil
    }

    /// The encoding in the declaration with which an XML document begins.
    private func nameInXML() -> String? {
        guard bytes.starts(with: "<?xml".utf8),
            let end = bytes.firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        let word = Array("encoding".utf8)
        var place = 5
        while place + word.count < end, !bytes[place..<end].starts(with: word) { place += 1 }
        place += word.count
        while place < end, bytes[place] <= 0x20 { place += 1 }
        guard place < end, bytes[place] == UInt8(ascii: "=") else { return nil }
        place += 1
        while place < end, bytes[place] <= 0x20 { place += 1 }
        guard place < end, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'")
        else { return nil }
        let rest = bytes[(place + 1)..<end]
        guard let quote = rest.firstIndex(of: bytes[place]) else { return nil }
        return EncodingLabels.name(of: rest[..<quote]).map(Self.asPage)
    }
}
