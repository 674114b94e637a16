// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import Testing

@Suite("feeds")
struct FeedTests {
    private func item(_ xml: String) throws -> any Document {
        let result = try ReaderResult("xml", xml)
        #expect(result.failures.isEmpty)
        return try #require(result.documents.first)
    }

    @Test("RSS 2.0: the whole content, and not the description or a module's title")
    func rss() throws {
        let document = try item(
            "<rss xmlns:c='http://purl.org/rss/1.0/modules/content/' "
                + "xmlns:media='http://search.yahoo.com/mrss/'><channel><title>No</title><item>"
                + "<media:title>No</media:title><title>AT&amp;amp;T &lt;3</title><link>u</link>"
                + "<description>No</description><c:encoded><![CDATA[<p>One</p><p>t<b>w</b>o</p>]]>"
                + "</c:encoded><category>x</category><pubDate>Sat, 6 Jan 24 08:30 EST</pubDate>"
                + "</item></channel></rss>")
        #expect(document.text == "One\ntwo")
        #expect(document.id == "u")
        #expect(document.date == "2024-01-06T08:30-05:00")
        #expect(document.metadata["title"] == .string("AT&T <3"))
        #expect(document.metadata["categories"] == .array([.string("x")]))
    }

    @Test("RSS 1.0: the date of Dublin Core, and the address as the id")
    func rdf() throws {
        let document = try item(
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
                + "xmlns='http://purl.org/rss/1.0/' xmlns:d='http://purl.org/dc/elements/1.1/'>"
                + "<channel><items><rdf:Seq><rdf:li resource='u'/></rdf:Seq></items></channel>"
                + "<item rdf:about='u'><title>T</title><description>One &lt;b>two&lt;/b></description>"
                + "<d:date>2024-01-01T00:00Z</d:date><d:creator>A</d:creator></item></rdf:RDF>")
        #expect(document.text == "One two")
        #expect(document.id == "u")
        #expect(document.date == "2024-01-01T00:00Z")
        #expect(document.metadata["author"] == .string("A"))
    }

    @Test(
        "Atom: the content by its type",
        arguments: [
            ("<a:content type='text'>1 &lt; &lt;b&gt;</a:content>", "1 < <b>"),
            ("<a:content type='html'>1 &lt;b&gt;2&lt;/b&gt; &amp;amp;</a:content>", "1 2 &"),
            (
                "<a:content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>1 &lt; <b>2</b></p>"
                    + "<p>3</p></div></a:content>", "1 < 2\n3"
            ),
            ("<a:content src='u'/><a:summary>3</a:summary>", "3"),
        ])
    func atom(content: String, text: String) throws {
        let document = try item(
            "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:id>i</a:id>"
                + "<a:updated>2</a:updated><a:link href='u'/><a:author><a:name>N</a:name></a:author>"
                + "\(content)</a:entry></a:feed>")
        #expect(document.text == text)
        #expect(document.id == "i")
        #expect(document.date == "2")
        #expect(document.metadata["link"] == .string("u"))
        #expect(document.metadata["author"] == .string("N"))
    }

    @Test("an item without text fails, the others are read")
    func noText() throws {
        let result = try ReaderResult(
            "xml",
            "<rss><item><title>T</title></item><item><description>1</description></item></rss>")
        #expect(result.texts == ["1"])
        #expect(result.reasons == [.missingText])
    }
}
