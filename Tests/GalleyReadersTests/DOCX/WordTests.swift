// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReaders
import Testing

@Suite("Word documents")
struct WordTests {
    private static let names =
        "xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main' "
        + "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"

    private func archive(_ body: String, _ more: [(name: String, text: String)] = []) -> [UInt8] {
        ExampleArchive.zip(
            [
                (
                    "_rels/.rels",
                    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                        + "<Relationship Id='1' Type='http://x/officeDocument' Target='/word/main2.xml'/>"
                        + "</Relationships>"
                ),
                (
                    "word/_rels/main2.xml.rels",
                    "<Relationships><Relationship Id='1' Type='http://x/styles' Target='styles.xml'/>"
                        + "<Relationship Id='2' Type='http://x/footnotes' Target='footnotes.xml'/>"
                        + "</Relationships>"
                ),
                (
                    "word/main2.xml",
                    "<w:document \(Self.names)><w:body>\(body)</w:body></w:document>"
                ),
            ] + more)
    }

    private func run(_ text: String) -> String {
        "<w:r><w:t xml:space='preserve'>\(text)</w:t></w:r>"
    }
    private func paragraph(_ content: String) -> String { "<w:p>\(content)</w:p>" }

    @Test("revisions, links, fields, breaks and hidden text")
    func inline() throws {
        let body = paragraph(
            run("a")
                + "<w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:ins>\(run("b"))</w:ins>"
                + "<w:hyperlink>\(run("c"))</w:hyperlink><w:moveFrom>\(run("x"))</w:moveFrom>"
                + "<w:r><w:fldChar w:fldCharType='begin'/><w:instrText>PAGE</w:instrText>"
                + "<w:t>x</w:t><w:fldChar w:fldCharType='separate'/></w:r>\(run("d"))"
                + "<w:r><w:fldChar w:fldCharType='end'/></w:r><w:fldSimple w:instr='x'>\(run("e"))</w:fldSimple>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>\(run("f"))"
                + "<w:r><w:tab/><w:t>g</w:t><w:br/><w:t>h</w:t><w:softHyphen/><w:noBreakHyphen/></w:r>"
                + "<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>\(run("i"))</w:sdtContent></w:sdt>"
        )
        #expect(try ReaderResult("docx", archive(body)).texts == ["abcdef\tg\nh‑i"])
    }

    @Test("a text box follows its paragraph, once")
    func textBox() throws {
        let box = "<w:txbxContent>\(paragraph(run("box")))</w:txbxContent>"
        let body =
            paragraph(
                run("a")
                    + "<w:r><mc:AlternateContent><mc:Choice>\(box)</mc:Choice><mc:Fallback>\(box)"
                    + "</mc:Fallback></mc:AlternateContent></w:r>" + run("b")) + paragraph(run("c"))
        #expect(try ReaderResult("docx", archive(body)).texts == ["ab\nbox\nc"])
    }

    @Test("tables by rows and cells, headings and lists by styles, joined paragraphs")
    func blocks() throws {
        let cell = { (text: String) in "<w:tc>\(text)</w:tc>" }
        let body =
            "<w:p><w:pPr><w:pStyle w:val='Berschrift2'/></w:pPr>\(run("H"))</w:p>"
            + "<w:p><w:pPr><w:numPr><w:numId w:val='3'/></w:numPr></w:pPr>\(run("ä"))</w:p>"
            + "<w:tbl><w:tr>\(cell(paragraph(run("1"))))\(cell(paragraph("")))\(cell(paragraph(run("2"))))</w:tr>"
            + "<w:tr>\(cell(paragraph(run("3")) + paragraph(run("4"))))\(cell(paragraph(run("5"))))</w:tr></w:tbl>"
            + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(run("jo"))</w:p>"
            + paragraph(run("ined"))
        let styles =
            "<w:styles \(Self.names)><w:style w:styleId='Berschrift2'><w:name w:val='heading 2'/>"
            + "</w:style></w:styles>"
        let result = try ReaderResult("docx", archive(body, [("word/styles.xml", styles)]))
        #expect(result.texts == ["H\nä\n1\t2\n3\n4\n5\njoined"])
        #expect(
            result.documents.first?.marks
                == [Mark("headline", 0..<1), Mark("list", 2..<4), Mark("table", 5..<14)])
    }

    @Test("notes follow after the text in the order of the references")
    func notes() throws {
        let reference = { (id: Int) in "<w:r><w:footnoteReference w:id='\(id)'/></w:r>" }
        let body = paragraph(run("a") + reference(3) + run("b") + reference(2))
        let notes =
            "<w:footnotes \(Self.names)><w:footnote w:type='separator' w:id='0'>"
            + "\(paragraph(run("x")))</w:footnote><w:footnote w:id='2'>\(paragraph(run("two")))</w:footnote>"
            + "<w:footnote w:id='3'>\(paragraph(run("three")))</w:footnote></w:footnotes>"
        let result = try ReaderResult("docx", archive(body, [("word/footnotes.xml", notes)]))
        #expect(result.texts == ["ab\nthree\ntwo"])
    }

    @Test("properties are metadata")
    func properties() throws {
        let core =
            "<c:coreProperties xmlns:c='http://schemas.openxmlformats.org/package/2006/metadata/"
            + "core-properties' xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:t='http://purl.org/dc/terms/'>"
            + "<dc:title>T</dc:title><dc:creator>A</dc:creator><t:created>2024</t:created></c:coreProperties>"
        let result = try ReaderResult(
            "docx", archive(paragraph(run("a")), [("docProps/core.xml", core)]))
        #expect(result.documents.first?.metadata["title"] == .string("T"))
        #expect(result.documents.first?.metadata["author"] == .string("A"))
        #expect(result.documents.first?.date == "2024")
    }

    @Test("encrypted, old and broken files fail by name")
    func failures() throws {
        let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]
        let name = "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }
        #expect(try ReaderResult("docx", ole + name).reasons == [.encrypted])
        #expect(try ReaderResult("docx", ole).reasons == [.unsupported])
        #expect(try ReaderResult("docx", "text").reasons == [.malformed])
        let empty = ExampleArchive.zip([(name: "a.txt", text: "a")])
        #expect(try ReaderResult("docx", empty).reasons == [.malformed])
        let broken = try ReaderResult("docx", archive("<w:p><w:del>&</w:del></w:p>"))
        #expect(broken.reasons == [.malformed])
        #expect(broken.failures.first?.message.contains("word/main2.xml, line 1") == true)
    }

    @Test("a file that is cut off or damaged gives the same text or a failure")
    func damage() throws {
        let bytes = archive(paragraph(run("One two three.")))
        for end in 1..<bytes.count {
            let result = try ReaderResult("docx", Array(bytes[..<end]))
            #expect(result.texts.isEmpty && result.failures.count == 1, "cut at \(end)")
        }
        for place in bytes.indices {
            var damaged = bytes
            damaged[place] ^= 0x55
            let result = try ReaderResult("docx", damaged)
            #expect(result.texts == ["One two three."] || result.failures.count == 1, "at \(place)")
        }
    }
}
