// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyHTML
import GalleyJSON

/// The text of an HTML page with its marks, and what the page says about itself.
struct HTMLContent {
    /// The visible text: blocks in reading order.
    let text: String
    /// The roles of the blocks as labelled ranges.
    let marks: [Mark]
    /// Title, language, address and so on, as far as the page states them; and the encoding, if it is
    /// not UTF-8.
    let metadata: JSONObject
    /// The date of publication as the page writes it.
    let date: String?

    /// The labels of all marks.
    static var labels: [String] { BlockRole.allCases.map(\.rawValue) + [main] }

    /// The label of the blocks that belong to the main content of a page.
    private static let main = "main"

    /// Reads a page.
    ///
    /// The encoding is that of the byte order mark, else the one that the caller knows, else UTF-8 if
    /// the bytes are valid UTF-8, else the one that is stated outside or within the page, else
    /// windows-1252. What is not valid in the encoding becomes U+FFFD, as in browsers, and is
    /// counted in the metadata.
    ///
    /// - Parameters:
    ///   - bytes: the page.
    ///   - known: the encoding that the pipeline states; nil if it states none.
    ///   - stated: the encoding that the surroundings state, such as an HTTP header.
    init(_ bytes: [UInt8], known: TextEncoding? = nil, stated: TextEncoding? = nil) {
        let encoding = Self.encoding(of: bytes, known: known, stated: stated)
        let decoded = TextDecoder(encoding).decodeReplacing(bytes)
        let page = HTMLPage(decoded.text)
        text = String(decoding: page.text, as: UTF8.self)
        marks = page.blocks.flatMap { block in
            let role = Mark(block.role.rawValue, block.range)
            return block.isMainContent ? [role, Mark(Self.main, block.range)] : [role]
        }
        date = page.metadata.date
        var metadata = Self.members(of: page.metadata)
        if encoding != .utf8 { metadata["encoding"] = .string(encoding.name) }
        if decoded.replaced > 0 {
            metadata["replaced_characters"] = .integer(Int64(decoded.replaced))
        }
        self.metadata = metadata
    }

    private static func encoding(
        of bytes: [UInt8], known: TextEncoding?, stated: TextEncoding?
    ) -> TextEncoding {
        if let mark = TextEncoding.stated(byMarkIn: bytes.prefix(4)) { return mark.encoding }
        if let known { return known }
        let declared = HTMLEncoding(sniffing: bytes).flatMap { TextEncoding(label: $0.name) }
        // A page that declares another encoding but is valid UTF-8 declares the wrong one; only
        // encodings that use no byte beyond ASCII can be meant.
        let isShifted = declared?.name == "iso-2022-jp" && bytes.contains(0x1B)
        if UTF8Check.validLength(of: bytes.span) == bytes.count, !isShifted { return .utf8 }
        return stated ?? declared ?? .windows1252
    }

    private static func members(of page: HTMLMetadata) -> JSONObject {
        var members = JSONObject()
        let texts = [
            ("title", page.title), ("language", page.language), ("url", page.address),
            ("author", page.author), ("description", page.description), ("site", page.siteName),
        ]
        for (name, text) in texts {
            if let text { members[name] = .string(text) }
        }
        return members
    }
}
