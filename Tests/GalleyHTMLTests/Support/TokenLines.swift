// SPDX-License-Identifier: Apache-2.0

@testable import GalleyHTML

/// The tokens of a document as lines of text, for comparisons.
enum TokenLines {
    /// The tokens, a line for each, adjacent texts joined.
    ///
    /// - Parameters:
    ///   - input: the document.
    ///   - state: the name that the HTML standard gives to the state in which the tokenizer begins.
    ///   - lastStartTag: the name of the start tag before the document.
    static func lines(
        of input: [UInt8], _ state: String = "Data state", lastStartTag: String? = nil
    ) -> [UInt8] {
        var tree = HTMLTree()
        // The parser would drop a byte order mark, which a tokenizer gets only as a character.
        tree.bytes = HTMLParser.normalized([0xEF, 0xBB, 0xBF] + input)
        var tokenizer = HTMLTokenizer(tree)
        tokenizer.content = contents[state] ?? .data
        if let lastStartTag { tokenizer.lastStartTag = tree.names.intern(Array(lastStartTag.utf8)) }
        var lines: [[UInt8]] = []
        while true {
            tokenizer.next(&tree)
            if tokenizer.token.kind == .endOfFile { break }
            let line = line(of: tokenizer, tree)
            if line.first == UInt8(ascii: "T"), lines.last?.first == line.first {
                lines[lines.count - 1] += line.dropFirst(5)
            } else if !line.elementsEqual("Text ".utf8) {
                lines.append(line)
            }
        }
        return Array(lines.joined(separator: [0x0A]))
    }

    private static let contents: [String: HTMLTokenizer.Content] = [
        "Data state": .data, "PLAINTEXT state": .plain, "RCDATA state": .characters,
        "RAWTEXT state": .raw, "Script data state": .script, "CDATA section state": .characterData,
    ]

    private static func line(of tokenizer: HTMLTokenizer, _ tree: HTMLTree) -> [UInt8] {
        let token = tokenizer.token
        switch token.kind {
        case .text: return Array("Text ".utf8) + tree.bytes[token.start..<token.end]
        case .null: return Array("Text ".utf8) + [0]
        case .comment: return Array("Comment ".utf8) + tree.bytes[token.start..<token.end]
        case .endTag: return Array("EndTag ".utf8) + tree.names.spelling(token.nameNumber)
        case .startTag:
            let attributes = tree.attributes[token.firstAttribute...].map {
                tree.names.spelling($0.nameNumber) + Array("=".utf8) + tree.value(of: $0)
            }
            var line = Array("StartTag ".utf8) + tree.names.spelling(token.nameNumber)
            for attribute in attributes.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
                line += Array(" ".utf8) + attribute
            }
            return token.isSelfClosing ? line + Array(" /".utf8) : line
        default:
            let doctype = tokenizer.doctype
            var line = Array("Doctype ".utf8)
            for part in [doctype.name, doctype.publicID, doctype.systemID] {
                line += (part.map { Array("'".utf8) + $0 } ?? Array("-".utf8)) + [0x20]
            }
            return line + Array((doctype.forcesQuirks ? "quirks" : "right").utf8)
        }
    }
}
