// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReaders
import Testing

@Suite("OpenDocument texts")
struct OpenTextTests {
    private static let names = [
        ("o", "office"), ("t", "text"), ("b", "table"), ("d", "drawing"), ("m", "manifest"),
    ].map { "xmlns:\($0.0)='urn:oasis:names:tc:opendocument:xmlns:\($0.1):1.0'" }.joined(
        separator: " ")

    private func read(_ body: String, manifest: String = "<x/>") throws -> ReaderResult {
        let content =
            "<o:document-content \(Self.names)><o:body><o:text>\(body)</o:text></o:body>"
            + "</o:document-content>"
        return try ReaderResult(
            "odt",
            ExampleArchive.zip([("content.xml", content), ("META-INF/manifest.xml", manifest)]))
    }

    @Test(
        "paragraphs, white space and what is left out",
        arguments: [
            ("<t:p>a\n  b<t:s t:c='2'/>c<t:tab/>d<t:line-break/>e</t:p>", "a b  c\td\ne"),
            ("<t:tracked-changes><t:p>x</t:p></t:tracked-changes><t:p>a</t:p>", "a"),
            ("<t:section><t:p>a<o:annotation><t:p>x</t:p></o:annotation>b</t:p></t:section>", "ab"),
            (
                "<t:p>a<d:frame><d:text-box><t:p>box</t:p></d:text-box></d:frame>b</t:p><t:p>c</t:p>",
                "ab\nbox\nc"
            ),
            ("<d:rect><t:p>a</t:p></d:rect><t:p>b</t:p>", "a\nb"),
            ("<t:p><t:span>a</t:span><t:a>b</t:a><t:soft-page-break/>c</t:p>", "abc"),
            (
                "<b:table><b:table-row><b:table-cell><t:p>1</t:p></b:table-cell><b:table-cell><t:p>2</t:p>"
                    + "</b:table-cell></b:table-row><b:table-row><b:table-cell><t:p>3</t:p></b:table-cell>"
                    + "</b:table-row></b:table>", "1\t2\n3"
            ),
        ])
    func text(body: String, text: String) throws {
        #expect(try read(body).texts == [text])
    }

    @Test("an encrypted file fails by name")
    func encrypted() throws {
        let manifest =
            "<m:manifest \(Self.names)><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
        #expect(try read("", manifest: manifest).reasons == [.encrypted])
    }
}
