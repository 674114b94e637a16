// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReaders
import Testing

@Suite("books")
struct BookTests {
    private func read(
        _ more: [(name: String, text: String)], chapter: String = "../text/ch%201.xhtml#x"
    ) throws
        -> ReaderResult
    {
        let type = "media-type='application/xhtml+xml'"
        let package =
            "<o:package xmlns:o='http://www.idpf.org/2007/opf' "
            + "xmlns:dc='http://purl.org/dc/elements/1.1/'><o:metadata><dc:title>T</dc:title>"
            + "<dc:creator>A</dc:creator><dc:creator>B</dc:creator><dc:language>en</dc:language>"
            + "<dc:date>2024</dc:date></o:metadata><o:manifest>"
            + "<o:item id='n' href='nav.xhtml' properties='nav' \(type)/>"
            + "<o:item id='p' href='p.jpg' media-type='image/jpeg'/><o:item id='c' href='\(chapter)' \(type)/>"
            + "</o:manifest><o:spine><o:itemref idref='p'/><o:itemref idref='n'/><o:itemref idref='c'/>"
            + "</o:spine></o:package>"
        return try ReaderResult(
            "epub",
            ExampleArchive.zip(
                [
                    (
                        "META-INF/container.xml",
                        "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles>"
                            + "<rootfile full-path='EPUB/pkg/p.opf'/></rootfiles></container>"
                    ),
                    ("EPUB/pkg/p.opf", package), ("EPUB/pkg/nav.xhtml", "<html>Contents</html>"),
                ] + more))
    }

    private let chapter = (
        name: "EPUB/text/ch 1.xhtml",
        text:
            "<?xml version='1.0'?><!DOCTYPE html><html><head><title>x</title></head><body><h1>H</h1>"
            + "<p>One&nbsp;two</p></body></html>"
    )

    @Test("chapters are found from the package, without the contents and pictures")
    func chapters() throws {
        let result = try read([chapter])
        #expect(result.texts == ["H\n\nOne\u{A0}two"])
        let metadata = result.documents.first?.metadata
        #expect(metadata?["title"] == .string("T"))
        #expect(metadata?["author"] == .string("A, B"))
        #expect(metadata?["language"] == .string("en"))
        #expect(result.documents.first?.date == "2024")
    }

    @Test("a chapter that is missing or encrypted makes the book fail")
    func failures() throws {
        #expect(try read([]).reasons == [.malformed])
        let list = { (path: String) in
            "<encryption><EncryptedData><CipherData><CipherReference URI='\(path)'/></CipherData>"
                + "</EncryptedData></encryption>"
        }
        let name = "META-INF/encryption.xml"
        #expect(
            try read([chapter, (name, list("EPUB/text/ch%201.xhtml"))]).reasons == [.encrypted])
        #expect(try read([chapter, (name, list("EPUB/font.ttf"))]).texts == ["H\n\nOne\u{A0}two"])
    }
}
