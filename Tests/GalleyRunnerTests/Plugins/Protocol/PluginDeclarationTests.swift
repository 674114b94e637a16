// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import Testing

@testable import GalleyRunner

struct PluginDeclarationTests {
    private func declare(_ members: String) throws -> PluginDeclaration {
        let text = "{\"galley\":1,\"id\":\"a\",\"summary\":\"b\"\(members)}"
        return try PluginDeclaration(try JSONValue(parsing: text))
    }

    @Test func allMembersAreDecoded() throws {
        let declared = try declare(
            """
            ,"version":3,"layers":["words","marks"],"leaves_marks":["loud"],"uses_marks":["headline"],
            "needs_measures":["a.b"],
            "rules":[{"id":"r","summary":"R.","severity":"error"}],
            "measures":[{"name":"n","summary":"N.","kind":"number","decimals":2,"min":0,"max":1}],
            "options":[{"name":"l","summary":"L.","type":"list","items":{"type":"integer"}},
                       {"name":"i","summary":"I.","type":"integer","min":3}],
            "examples":[{"title":"t","text":"⟦a⟧","measures":{"n":1},"given":{"a.b":3},
                         "marks":{"loud":["a"]}}]
            """)
        #expect(declared.info.version == 3)
        #expect(declared.info.layers.map { $0.name } == ["tokens"])
        #expect(declared.info.rules.first?.severity == .error)
        #expect(declared.info.measures.first?.kind == .number(decimals: 2))
        #expect(declared.options.map(\.defaultValue) == [[], 3])
        #expect(declared.info.examples.first?.spans == [0..<1])
        #expect(declared.info.needsMeasures.map(\.name) == ["a.b"])
        #expect(declared.info.examples.first?.given == ["a.b": 3])
        #expect(declared.info.examples.first?.marks == ["loud": ["a"]])
    }

    @Test(arguments: [
        (",\"measurs\":[]", "unknown key 'measurs'"),
        (",\"version\":\"1\"", "'version' is not a whole number"),
        (",\"reads\":[\"words\"]", "'reads' is now 'layers'"),
        (",\"layers\":[\"wrods\"]", "'layers/0' is not one of words, parts"),
        (",\"rules\":[{\"id\":\"x\"}]", "'rules/0/summary' is not a text"),
        (",\"rules\":{}", "'rules' is not a list"),
        (
            ",\"measures\":[{\"name\":\"x\",\"summary\":\"\"}]",
            "'measures/0/kind' is not one of count, share, number"
        ),
        (
            ",\"options\":[{\"name\":\"x\",\"summary\":\"\",\"type\":\"integer\",\"default\":\"1\"}]",
            "'options/0/default' is not a whole number"
        ),
        (
            ",\"options\":[{\"name\":\"x\",\"summary\":\"\",\"type\":\"choice\"}]",
            "'options/0/words' is not a list"
        ),
        (
            ",\"options\":[{\"name\":\"x\",\"summary\":\"\",\"type\":\"list\",\"items\":{}}]",
            "'options/0/items/type' is not one of"
        ),
        (
            ",\"options\":[{\"name\":\"x\",\"summary\":\"\",\"type\":\"integer\",\"min\":2,\"max\":1}]",
            "'options/0/min' is not at most 'max'"
        ),
        (
            ",\"rules\":[{\"id\":\"x\",\"summary\":\"\"},{\"id\":\"x\",\"summary\":\"\"}]",
            "'x' is declared twice"
        ),
        (
            ",\"rules\":[{\"id\":\"x\",\"summary\":\"\"}],"
                + "\"measures\":[{\"name\":\"x\",\"summary\":\"\",\"kind\":\"count\"}]",
            "a measure and a rule are both called 'x', so the figure 'a.x' would be ambiguous"
        ),
        (",\"needs_measures\":[\"words\"]", "'words', which is not an analyzer and a measure"),
        (",\"needs\":[]", "'needs' is now 'needs_measures'"),
        (
            ",\"examples\":[{\"title\":\"t\",\"text\":\"\",\"given\":{\"a.b\":\"1\"}}]",
            "'examples/0/given/a.b' is not a number"
        ),
        (
            ",\"examples\":[{\"title\":\"t\",\"text\":\"\",\"marks\":{\"m\":\"a\"}}]",
            "'examples/0/marks/m' is not a list"
        ),
    ])
    func faultsNameTheirPath(_ members: String, _ expected: String) {
        let error = #expect(throws: PluginError.self) { try declare(members) }
        #expect(error?.description.contains(expected) == true, "\(error as PluginError?)")
    }

    @Test(arguments: ["1", "[]", "{}", "{\"galley\":2}", "null"])
    func otherValuesAreNotDeclarations(_ text: String) throws {
        let value = try JSONValue(parsing: text)
        #expect(throws: PluginError.self) { try PluginDeclaration(value) }
    }

    /// No declaration makes the host trap.
    @Test func damagedDeclarationsNeverTrap() throws {
        let whole = """
            {"galley":1,"id":"a","summary":"b","options":[{"name":"l","summary":"L.","type":"list",
            "items":{"type":"number","min":-1e308,"max":1e308}},{"name":"i","summary":"I.",
            "type":"integer","min":-9223372036854775808,"max":9223372036854775807,"default":-1}],
            "measures":[{"name":"n","summary":"N.","kind":"number","decimals":99999999999}]}
            """
        _ = try PluginDeclaration(try JSONValue(parsing: whole))
        let bytes = Array(whole.utf8)
        for index in bytes.indices {
            for byte in [UInt8(ascii: "9"), UInt8(ascii: "\""), UInt8(ascii: "[")] {
                var damaged = bytes
                damaged[index] = byte
                guard let value = try? JSONValue(parsing: damaged) else { continue }
                _ = try? PluginDeclaration(value)
            }
        }
    }
}
