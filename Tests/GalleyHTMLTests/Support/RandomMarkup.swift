// SPDX-License-Identifier: Apache-2.0

import GalleyTesting

/// Documents of random tags, texts and errors, for laws.
enum RandomMarkup {
    private static let pieces = [
        "<p>", "</p>", "<b>", "</b>", "<i class=x>", "</i>", "<a href='?a&amp;b'>", "</a>",
        "<table>", "</table>", "<tr>", "<td>", "</td>", "<caption>", "<col>", "<tbody>", "<th>",
        "<select>", "<option selected>", "</select>", "<selectedcontent>", "<svg>", "</svg>",
        "<desc>", "<foreignObject>", "<math>", "<mi>", "<annotation-xml encoding='text/html'>",
        "<template>", "</template>", "<script>", "</script>", "<!--", "-->", "<![CDATA[", "]]>",
        "<textarea>", "</textarea>", "<title>", "</title>", "<style>", "</style>", "<noscript>",
        "</noscript>", "<frameset>", "<frame>", "<form>", "</form>", "<button>", "<li>", "<ul>",
        "</ul>", "<dd>", "<h1>", "</h2>", "<body id=a>", "</body>", "</html>", "<html lang=x>",
        "<head>", "</head>", "<!doctype html>", "<!DOCTYPE x PUBLIC \"a\" 'b'>", "<br/>", "</br>",
        "<image>", "<nobr>", "<object>", "</object>", "<ruby>", "<rt>", "<pre>\n", "<plaintext>",
        "<p", " x=\"", "='", ">", "<", "</", "&", "&amp", "&#x26;", "&notit;", "&#0;", "\u{0}",
        "\r\n", "\r", "\n", " ", "text", "é😀", "<x-y>", "</x-y>", "<hr>", "<input type=hidden>",
    ]

    /// A document of random pieces, of which some come often.
    ///
    /// - Parameters:
    ///   - seed: the number that determines the document.
    ///   - count: the number of pieces.
    static func document(seed: UInt64, count: Int = 200) -> [UInt8] {
        var numbers = SeededGenerator(seed: seed)
        var some = pieces
        some.shuffle(using: &numbers)
        let often = some.prefix(Int.random(in: 2...12, using: &numbers))
        return (0..<count).flatMap { _ -> [UInt8] in
            let isOften = Bool.random(using: &numbers)
            let piece = (isOften ? Array(often) : pieces).randomElement(using: &numbers) ?? ""
            return Array(piece.utf8)
        }
    }
}
