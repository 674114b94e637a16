// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReports
import TestSupport
import Testing

struct LayerTextTests {
    private let document = AnnotatedDocument(
        text: "Don't stop: 夜市 at 3.14\n\n\tИДЁМ 👩‍👩‍👧 \u{1B}[1m\r\n" + String(repeating: "x", count: 90)
    )

    private func text(_ layer: String, width: Int = 80) throws -> String {
        let bytes = LayerText(style: TerminalStyle(width: width)).render(layer, of: document)
        return String(decoding: try #require(bytes), as: UTF8.self)
    }

    @Test(
        "layers match their goldens", arguments: ["tokens", "lines", "sentences", "language"])
    func layers(_ layer: String) throws {
        try Golden.expect(text(layer), named: "layer-\(layer).txt")
        for line in try text(layer, width: 40).split(separator: "\n") {
            #expect(DisplayWidth.columns(of: line) <= 40)
        }
    }

    @Test("the tokens cover the text")
    func offsets() throws {
        let offsets = try text("tokens").split(separator: "\n").dropFirst().compactMap {
            $0.split(separator: " ").first.flatMap { Int($0) }
        }
        #expect(offsets.first == 0)
        #expect(offsets == document.tokens.starts.map(Int.init))
    }

    @Test("an unknown layer is nil; an empty text has only headings")
    func absent() {
        #expect(LayerText().render("paragraphs", of: document) == nil)
        let bytes = LayerText().render("lines", of: AnnotatedDocument(text: ""))
        #expect(bytes == Array("line  start  end  text\n".utf8))
        #expect(LayerText.names == ["language", "lines", "sentences", "tokens"])
    }
}
