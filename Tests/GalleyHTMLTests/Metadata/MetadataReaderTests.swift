// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyHTML

struct MetadataReaderTests {
    private func metadata(_ text: String) -> HTMLMetadata { HTMLPage(Array(text.utf8)).metadata }

    @Test(arguments: [
        ("<title>A  bell\n</title>", "A bell"),
        (
            "<title>A bell in the mud | Courier</title><h1>A bell in the mud</h1>",
            "A bell in the mud"
        ),
        ("<title>A page</title><h1>Another headline</h1>", "A page"),
        ("<title>A bell – C</title><meta property=og:title content='A bell'>", "A bell"),
        ("<meta property=og:title content='Shared'><h1>B</h1>", "Shared"), ("<h1>B</h1>", "B"),
        ("<svg><title>S</title></svg><title>T</title>", "T"),
    ])
    func theTitleHasNoSiteName(_ markup: String, _ title: String) {
        #expect(metadata(markup).title == title)
    }

    @Test func theLanguageIsThatOfTheRoot() {
        #expect(metadata("<html lang=en-GB>").language == "en-GB")
        #expect(metadata("<html xml:lang=de>").language == "de")
        #expect(metadata("<meta http-equiv=content-language content=fr>").language == "fr")
        #expect(metadata("<p lang=fr>").language == nil)
    }

    @Test func theDateComesFromTheBestSource() {
        let data = #"<script type="application/ld+json">{"datePublished" : "2024-02-14T06:30Z"}"#
        let meta = "<meta property=article:published_time content=2024-02-15>"
        let time = "<time datetime=2024-02-16>x</time>"
        #expect(metadata(time + meta + data + "</script>").date == "2024-02-14T06:30Z")
        #expect(metadata(time + meta).date == "2024-02-15")
        #expect(metadata("<meta name=date content=2024-02-17>" + time).date == "2024-02-17")
        #expect(metadata(time).date == "2024-02-16")
        #expect(metadata("<p itemprop=datePublished>2024-02-18").date == "2024-02-18")
        #expect(metadata("<p>2024").date == nil)
    }

    @Test func otherFactsAreRead() {
        let found = metadata(
            """
            <link rel=canonical href=https://example.org/a><meta name=description content=' D '>
            <meta name=author content=A><meta property=og:site_name content=S>
            """)
        #expect(found.address == "https://example.org/a")
        #expect(found.description == "D")
        #expect(found.author == "A")
        #expect(found.siteName == "S")
    }

    @Test(arguments: [
        (#"{"author":"A \"B\""}"#, #"A "B""#), (#"{"author": {"@type":"Person","name":"A"}}"#, "A"),
        (#"[{"author":[{"name":"\u00c9"}]}]"#, "É"), (#"{"author""#, nil), (#"{"author":1}"#, nil),
    ])
    func authorsAreFoundInLinkedData(_ json: String, _ author: String?) {
        #expect(LinkedData.author(in: Array(json.utf8)) == author)
    }
}
