// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import Testing

@Suite("records of XML")
struct XMLRecordTests {
    private func read(_ xml: String, text: String = "/b", date: String? = nil) throws
        -> ReaderResult
    {
        try ReaderResult("xml", xml, options: ["records": "/r/a"], text: text, date: date)
    }

    @Test("text, id, date and metadata are found by pointers")
    func fields() throws {
        let result = try read(
            "<r><x/><a id='7' d='2024'><t>T</t><k>1</k><k>2</k><b>One <i>t</i>wo.</b>"
                + "<m><n>5</n></m></a></r>", date: "/@d")
        let document = try #require(result.documents.first)
        #expect(result.texts == ["One two."])
        #expect(document.date == "2024")
        let metadata = JSONValue.object(document.metadata)
        #expect(
            String(decoding: metadata.canonicalBytes, as: UTF8.self)
                == #"{"@d":"2024","@id":"7","k":["1","2"],"m":{"n":"5"},"t":"T"}"#)
    }

    @Test(
        "pointers",
        arguments: [
            ("/t", "One.\nTwo."), ("/t/1", "Two."), ("/c/d", "Three."), ("/@e", "Four."),
            ("", "One.\nTwo.\nThree."), ("/p:f", ""), ("/f", ""),
        ])
    func pointers(pointer: String, text: String) throws {
        let xml =
            "<r xmlns:p='u'><a e='Four.'><t>One.</t><t>Two.</t><c><d>Three.</d></c><p:f/></a></r>"
        #expect(try read(xml, text: pointer).texts == [text])
    }

    @Test(
        "a broken record fails, and the others are read",
        arguments: [
            "<a><b>x & y</b></a>", "<a><b>x &nix; y</b></a>", "<a><b>\u{0B}</b></a>",
            "<a><b>\u{0}</b></a>",
            "<a><b>x <i>y</b></i></a>", "<a><b c='1' c='2'>x</b></a>",
        ])
    func broken(record: String) throws {
        let result = try read("<r><a><b>1</b></a>\(record)<a><b>3</b></a></r>")
        #expect(result.texts.first == "1")
        #expect(!result.failures.isEmpty)
        #expect(!result.texts.contains { $0.utf8.contains(UInt8(ascii: "x")) })
        if !record.utf8.contains(UInt8(ascii: "i")) || record.utf8.contains(UInt8(ascii: "&")) {
            #expect(result.texts == ["1", "3"])
        }
    }

    @Test("a byte that is not UTF-8 makes its record fail, and no other")
    func badByte() throws {
        var bytes = Array("<r><a><b>1</b></a><a><b>2?</b></a><a><b>ä</b></a></r>".utf8)
        bytes[bytes.firstIndex(of: UInt8(ascii: "?")) ?? 0] = 0xE4
        let result = try ReaderResult("xml", bytes, options: ["records": "/r/a"], text: "/b")
        #expect(result.texts == ["1", "ä"])
        #expect(result.reasons == [.badUTF8])
    }

    @Test("what is wrong with the path or the pointer is said")
    func missing() throws {
        let noText = try read("<r><a><c/></a></r>")
        #expect(noText.failures.map(\.message) == ["no text at /text; the fields are c"])
        let noRecord = try read("<r><c/></r>")
        #expect(noRecord.failures.map(\.message) == ["no element at the path /r/a"])
        let unknown = try ReaderResult("xml", "<u:set xmlns:u='x'><u:url/></u:set>")
        #expect(unknown.reasons == [.unsupported])
        #expect(unknown.failures.first?.message.contains("records: /u:set/u:url") == true)
    }

    @Test("blocks are on lines of their own, and inline elements within words")
    func blocks() throws {
        let xml =
            "<r><a><b>\n  <p>One\n    and <i>t</i>wo.</p>\n  <p>Three</p><x>4</x><x>5</x></b></a></r>"
        #expect(try read(xml).texts == ["One\n    and two.\nThree\n4\n5"])
    }

    @Test(
        "elements that are too deep, names that are too many, tags that are too long fail by name")
    func limits() throws {
        let deep = String(repeating: "<a>", count: 1000)
        #expect(try ReaderResult("xml", deep, options: ["records": "/x"]).reasons == [.tooLarge])
        let names = (0..<70_000).map { "<n\($0)/>" }.joined()
        #expect(try read("<r><a>\(names)</a></r>").reasons == [.malformed])
        let tag = "<r><a \((0..<200_000).map { "a\($0)='1'" }.joined(separator: " "))/></r>"
        #expect(try read(tag).reasons == [.malformed])
    }
}
