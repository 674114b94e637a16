// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import Testing

@Suite("texts of TEI")
struct TEITests {
    private func text(_ body: String) throws -> String? {
        let result = try ReaderResult(
            "xml",
            "<t:TEI xmlns:t='http://www.tei-c.org/ns/1.0'><t:text><t:front>No</t:front><t:body>"
                + body.split(separator: "<").map { "<" + $0 }.joined()
                .replacing("<", with: "<t:").replacing("<t:/", with: "</t:")
                + "</t:body></t:text></t:TEI>")
        return result.texts.first
    }

    @Test(
        "lines, words and alternatives",
        arguments: [
            ("<p>un<lb break='no'/>\n der</p>", "under"),
            ("<p>un-\n<lb break='no'/>der</p>", "under"),
            ("<p>one<lb/>two</p>", "one two"), ("<p>one\n   <hi>t</hi>wo</p>", "one two"),
            ("<lg><l>one</l><l>two</l></lg>", "one\ntwo"),
            ("<p>a <choice><abbr>b.</abbr><expan>bee</expan></choice></p>", "a bee"),
            ("<p>a <del>b</del><app><lem>c</lem><rdg>d</rdg></app></p>", "a c"),
            ("<p>a<note><p>n</p></note> b</p><p>c</p>", "a b\nc\nn"),
            (
                "<table><row><cell>1</cell><cell>2</cell></row><row><cell>3</cell></row></table>",
                "1\t2\n3"
            ),
            ("<div1><head>H</head><p>a</p></div1>", "H\na"),
        ])
    func blocks(body: String, text: String) throws {
        #expect(try self.text(body) == text)
    }

    @Test("a corpus has a document per text, with its header as metadata")
    func corpus() throws {
        let tei = { (id: String) in
            "<TEI xml:id='\(id)'><teiHeader><fileDesc><titleStmt><title>T</title><author>A</author>"
                + "</titleStmt><publicationStmt><date when='1811'>x</date></publicationStmt></fileDesc>"
                + "</teiHeader><text xml:lang='en'><group><text><body><p>\(id)</p></body></text></group>"
                + "</text></TEI>"
        }
        let result = try ReaderResult(
            "xml", "<teiCorpus><teiHeader/>\(tei("a"))\(tei("b"))</teiCorpus>")
        #expect(result.texts == ["a", "b"])
        #expect(result.documents.map(\.id) == ["a", "b"])
        #expect(result.documents.first?.date == "1811")
        #expect(result.documents.first?.metadata["author"] == .string("A"))
        #expect(result.documents.first?.metadata["language"] == .string("en"))
    }
}
