// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReaders
import Testing

@Suite("presentations")
struct SlidesTests {
    private func read(_ shapes: String) throws -> ReaderResult {
        let names =
            "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' "
            + "xmlns:p='http://schemas.openxmlformats.org/presentationml/2006/main' "
            + "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
        return try ReaderResult(
            "pptx",
            ExampleArchive.zip([
                (
                    "ppt/presentation.xml",
                    "<p:presentation \(names)><p:sldIdLst><p:sldId id='256' r:id='a'/></p:sldIdLst>"
                        + "</p:presentation>"
                ),
                (
                    "ppt/_rels/presentation.xml.rels",
                    "<Relationships><Relationship Id='a' Type='r/slide' Target='slides/s.xml'/></Relationships>"
                ),
                ("ppt/slides/s.xml", "<p:sld \(names)>\(shapes)</p:sld>"),
            ]))
    }

    private func shape(_ kind: String, _ text: String) -> String {
        "<p:sp><p:nvSpPr><p:nvPr><p:ph type='\(kind)'/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>\(text)"
            + "</a:t></a:r></a:p></p:txBody></p:sp>"
    }

    @Test("titles are headlines; footers, dates and numbers are left out")
    func shapes() throws {
        let result = try read(
            shape("ftr", "x") + shape("title", "T") + "<p:grpSp>\(shape("body", "a"))</p:grpSp>"
                + shape("sldNum", "x")
                + "<p:sp><p:txBody><a:p><a:fld type='slidenum'><a:t>7</a:t></a:fld>"
                + "<a:r><a:t>b</a:t></a:r><a:br/><a:r><a:t>c</a:t></a:r></a:p></p:txBody></p:sp>")
        #expect(result.texts == ["T\na\nb\nc"])
        #expect(result.documents.first?.marks == [Mark("headline", 0..<1)])
    }

    @Test("a slide that is missing or broken fails by name")
    func failures() throws {
        #expect(try read("<p:sp>").reasons == [.malformed])
    }
}
