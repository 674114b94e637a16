// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import Testing

@Suite("entities of XML")
struct XMLEntityTests {
    private func read(_ declarations: String, _ text: String, _ end: String = "") throws
        -> ReaderResult
    {
        try ReaderResult(
            "xml",
            "<!DOCTYPE r [\(declarations)]><r><a><b>\(text)</b></a><a><b>2</b></a>\(end)</r>",
            options: ["records": "/r/a"], text: "/b")
    }

    @Test(
        "entities of the file are replaced, and those of HTML that feeds use without declaring them"
    )
    func replaced() throws {
        let result = try read("<!ENTITY a 'one'><!ENTITY b '&a; <i>two</i>'>", "&b; &eacute;")
        #expect(result.texts == ["one two é", "2"])
    }

    @Test(
        "nothing outside of the file is opened",
        arguments: [
            "<!ENTITY x SYSTEM '/etc/hostname'>", "<!ENTITY x PUBLIC 'p' 'http://127.0.0.1:9/x'>",
            "<!ENTITY % p SYSTEM '/etc/hostname'> %p;", "<!ENTITY x SYSTEM 'x' NDATA y>",
        ])
    func outside(declaration: String) throws {
        let result = try read(declaration, "before &x; after")
        #expect(result.texts == ["2"])
        #expect(result.failures.map(\.message).allSatisfy { $0.contains("'x' is not defined") })
        #expect(result.failures.count == 1)
    }

    @Test("an outside document type is not opened")
    func outsideType() throws {
        let xml =
            "<!DOCTYPE rss SYSTEM '/etc/hostname'><rss><item><description>a&nbsp;b &x;</description>"
            + "</item></rss>"
        #expect(try ReaderResult("xml", xml).reasons == [.malformed])
    }

    @Test(
        "entities that want to be large are refused at once", arguments: ["&e9;", "<c d='&e9;'/>"])
    func laughs(reference: String) throws {
        let entities = (1...9).map { level in
            "<!ENTITY e\(level) '\(String(repeating: "&e\(level - 1);", count: 10))'>"
        }.joined()
        let clock = ContinuousClock()
        let start = clock.now
        let result = try read("<!ENTITY e0 'weir'>\(entities)", reference)
        #expect(clock.now - start < .seconds(5))
        #expect(result.texts.isEmpty)
        #expect(result.failures.first?.reason == .tooLarge)
        #expect(result.failures.first?.message == "its entities expand beyond the limit")
    }

    @Test("a long entity cannot be repeated without end")
    func quadratic() throws {
        let long = String(repeating: "x", count: 100_000)
        let result = try read("<!ENTITY a '\(long)'>", String(repeating: "&a;", count: 1000))
        #expect(result.reasons == [.tooLarge])
    }

    @Test("an entity within itself is refused")
    func loop() throws {
        let result = try read("<!ENTITY a '&b;'><!ENTITY b '&a;'>", "&a;")
        #expect(result.reasons == [.tooLarge])
    }
}
