// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import Testing

struct OptionDecodingTests {
    private let entry = AnalyzerEntry(Sample.self)

    private func configure(_ options: JSONObject) -> Result<
        LoadedAnalyzer, AnalyzerEntry.FaultList
    > {
        entry.configure(options) { name throws(OptionFault) in
            switch name {
            case "words.txt": return Resource(file: name, bytes: [7])
            case "bad.txt": return Resource(file: name, bytes: [0xFF])
            default: throw OptionFault(.unreadableResource, path: [], "no file '\(name)'")
            }
        }
    }

    private func faults(_ options: JSONObject) -> [OptionFault] {
        guard case .failure(let list) = configure(options) else { return [] }
        return list.faults
    }

    @Test func defaultsAreDescribed() {
        #expect(entry.options.map(\.name) == Sample.options.map(\.name))
        #expect(
            entry.options.map(\.defaultValue) == [
                true, 3, 0, 0.5, "x", "quick", [], [1], "none",
            ])
        #expect(
            entry.options.map(\.kind) == [
                .boolean, .integer(1...9), .integer(nil), .number(0...1), .text,
                .choice(["quick", "thorough"]), .list(.text), .list(.integer(nil)),
                .resource(bundled: ["none", "one"]),
            ])
    }

    @Test func everyKindIsAccepted() throws {
        let options: JSONObject = [
            "flag": false, "count": 9, "free": -4, "share": 1, "text": "", "mode": "thorough",
            "names": ["a", "b"], "sizes": [], "list": "words.txt",
        ]
        let analyzer = try configure(options).get()
        var expected = options
        expected["share"] = 1.0
        #expect(analyzer.options == expected)
        #expect(analyzer.resources == [Resource(file: "words.txt", bytes: [7])])
        #expect(try configure(["list": "one"]).get().resources.first?.isBundled == true)
    }

    @Test(
        arguments: [
            ("flag", 1, "found 1", "true or false"),
            ("flag", nil, "found nothing", "true or false"),
            ("count", 2.0, "found 2.0", "a whole number from 1 to 9"),
            ("count", "3", "found '3'", "a whole number from 1 to 9"),
            ("free", true, "found true", "a whole number"),
            ("share", [], "found a list", "a number from 0.0 to 1.0"),
            ("text", [:], "found a mapping", "a text"),
            ("mode", 1, "found 1", "quick, thorough"),
            ("names", "a", "found 'a'", "a list in which each element is a text"),
            ("list", 4, "found 4", "none, one, a file's path"),
        ] as [(String, JSONValue, String, String)])
    func wrongTypes(_ name: String, _ value: JSONValue, _ message: String, _ expected: String) {
        #expect(
            faults([name: value]) == [
                OptionFault(.wrongType, path: [.key(name)], message, expected: expected)
            ])
    }

    @Test(
        arguments: [
            ("count", 0, "found 0"), ("count", 10, "found 10"), ("share", 1.5, "found 1.5"),
            ("share", -1, "found -1.0"), ("mode", "Quick", "found 'Quick'"),
        ] as [(String, JSONValue, String)])
    func valuesOutOfRange(_ name: String, _ value: JSONValue, _ message: String) throws {
        let fault = try #require(faults([name: value]).first)
        #expect(fault.kind == .invalidValue)
        #expect(fault.message == message)
        #expect(fault.candidates == (name == "mode" ? ["quick", "thorough"] : []))
    }

    @Test func elementsHaveAnIndex() {
        #expect(
            faults(["sizes": [1, "b", 3]]) == [
                OptionFault(
                    .wrongType, path: [.key("sizes"), .index(1)], "found 'b'",
                    expected: "a whole number")
            ])
    }

    @Test func allFaultsAreFoundAtOnce() {
        let faults = faults([
            "count": 0, "flagg": true, "mode": "slow", "list": "absent.txt", "text": "fine",
        ])
        #expect(
            faults.map(\.kind) == [
                .invalidValue, .unknownOption, .invalidValue, .unreadableResource,
            ])
        #expect(
            faults.map(\.path) == [
                [.key("count")], [.key("flagg")], [.key("mode")], [.key("list")],
            ])
        #expect(faults[1].candidates == Sample.options.map(\.name))
    }

    @Test func loadingIsTheLastCheck() {
        #expect(
            faults(["list": "bad.txt"]) == [OptionFault(option: "list", "line 1 is not a word")])
    }
}
