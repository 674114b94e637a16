// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyTesting
import TestSupport
import Testing

@testable import GalleyReaders

struct RTFReaderTests {
    @Test func theReaderMeetsTheContract() throws { try checkReader(RTFReader.self) }

    /// The content of the document, and its text.
    @Test(arguments: [
        ("a\\par b\\line c\\tab d\\~e\\_f\\-g\\\\\\{\\}", "a\nb\nc\td\u{A0}e\u{2011}fg\\{}"),
        ("un{\\i believ}able\r\n one", "unbelievable one"),
        ("\\u8364?\\u-3913?\\u55357?\\u56832?x", "€\u{F0B7}😀x"),
        ("{\\uc2\\u228\\'c3\\'a4}\\u228?{\\uc0\\u228}x\\u228{a}", "äääxäa"),
        ("\\uc1\\u55357\\u56832 ?x\\u55357?y", "😀xy"),
        ("\\'e4\\emdash\\endash\\lquote a\\rquote\\ldblquote b\\rdblquote\\bullet", "ä—–‘a’“b”•"),
        ("{\\v hidden}a\\v hidden\\v0 b{\\deleted c}d", "abd"),
        (
            "{\\*\\unknown a}{\\header b}{\\footerl c}{\\pict 89ab}{\\stylesheet{\\s0 Normal;}}d",
            "d"
        ),
        ("a\\bin3 }}}b{\\pict\\bin2 {{}c", "abc"),
        ("{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt link}}", "link"),
        ("{\\listtext\\'95\\tab}item{\\pntext 1.}", "item"),
        ("a\\cell b\\cell\\row", "a\tb\t\n"),
        ("One{\\footnote Note {\\b n}.} more.", "One more.\nNote n.\n"),
        ("{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt box}}{\\shprslt box}}", "box"),
        ("\\\na\\'zzb", "\nazzb"),
    ])
    func theTextIsRead(_ content: String, _ text: String) throws {
        let result = try ReadResult(RTFReader(), "{\\rtf1\\ansi\\pard \(content)}".utf8)
        #expect(result.texts.map { Array($0.unicodeScalars) } == [Array(text.unicodeScalars)])
    }

    @Test func bytesAreInTheEncodingOfTheFont() throws {
        let document =
            "{\\rtf1\\ansi\\ansicpg1250\\deff0{\\fonttbl{\\f0 A;}{\\f1\\fcharset204 B;}"
            + "{\\f2\\fcharset128 C;}{\\f3\\cpg950 D;}}\\'b3{\\f1 \\'c0\\plain\\'b3}"
            + "{\\f2 \\'83A\\'82\\'a0}{\\f3 \\'a4\\'a4}\\'b3}"
        #expect(try ReadResult(RTFReader(), document.utf8).texts == ["łАłアあ中ł"])
    }

    @Test(arguments: [("\\mac\\'8a", "ä"), ("\\pc\\'84", "ä"), ("\\ansicpg65001\\'c3\\'a4", "ä")])
    func theEncodingOfTheDocumentIsKnown(_ content: String, _ text: String) throws {
        #expect(try ReadResult(RTFReader(), "{\\rtf1\(content)}".utf8).texts == [text])
    }

    @Test func titleAndAuthorAreMetadata() throws {
        let document =
            "{\\rtf1{\\info{\\title Gr\\'fc\\u223?e}{\\author A. {\\b B}}{\\company C}}Text}"
        let result = try ReadResult(RTFReader(), document.utf8)
        #expect(result.texts == ["Text"])
        #expect(result.documents.first?.metadata["title"] == "Grüße")
        #expect(result.documents.first?.metadata["author"] == "A. B")
    }

    @Test(arguments: LawSeeds.first(60))
    func anyBytesAreOneDocumentOrOneFailure(_ seed: UInt64) throws {
        let pieces = [
            "{", "}", "\\", "\\'", "\\'e4", "\\u", "\\u-1 ", "\\u55357 ", "\\u56832?", "\\uc3 ",
            "\\bin4 ",
            "\\bin-4 ", "\\f1", "{\\fonttbl", "{\\f1\\fcharset128 A;}", "{\\*\\x", "\\*", "{\\info",
            "{\\title", "{\\footnote", "\\v", "\\v0 ", "\\plain", "\\par", "text", " ", "\n", ";",
            "é",
            "\\fcharset99999999999999999999", "\\ansicpg-99999999999999999999", "\\uc999999999 ",
        ]
        let bytes = Array("{\\rtf1".utf8) + RandomBytes.joined(pieces, count: 80, seed: seed)
        for end in stride(from: 6, through: bytes.count, by: 5) {
            #expect(try ReadResult(RTFReader(), bytes[..<end]).count == 1)
        }
    }

    @Test func aDocumentThatIsCutOffFailsOrIsWhole() throws {
        let document = Array("{\\rtf1\\ansi{\\fonttbl{\\f0 A;}}One\\par{\\b Two}\\par}\0".utf8)
        for end in 1..<document.count - 1 {
            #expect(try ReadResult(RTFReader(), document[..<end]).failures.count == 1)
        }
        #expect(try ReadResult(RTFReader(), document).texts == ["One\nTwo\n"])
    }

    @Test(
        arguments: ["{", "{\\*\\a", "\\u8364?", "\\'e4", "{}", "\\f1\\'e4\\f0\\'e4"])
    func timeIsLinear(_ pattern: String) throws {
        let bytes =
            Array("{\\rtf1{\\fonttbl{\\f1\\fcharset204 A;}}".utf8)
            + Array(repeating: pattern, count: 100_000).joined().utf8
        #expect(try ReadResult(RTFReader(), bytes).count == 1)
    }
}
