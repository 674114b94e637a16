// SPDX-License-Identifier: Apache-2.0
import GalleyCore
import GalleyJSON
import GalleyPipelines
import Testing

struct ResourceYAMLTests {
    private func resource(_ text: String, _ name: String = "a.yaml") throws -> Resource {
        try Resource(parsing: Array(text.utf8), of: name)
    }

    private func fault(_ text: String) -> String? {
        do throws(OptionFault) {
            _ = try Resource(parsing: Array(text.utf8), of: "a.yaml")
            return nil
        } catch {
            return error.message
        }
    }

    @Test func treesHavePlacesAndBytesAreUnchanged() throws {
        let resource = try resource("# a comment\ngood: 1.5\nbad:\n  - worse\n")
        #expect(resource.bytes.count == 37 && !resource.isBundled)
        guard case .mapping(let members) = resource.tree?.content else {
            Issue.record("expected a mapping")
            return
        }
        #expect(members.map(\.key) == ["good", "bad"] && members.map(\.line) == [2, 3])
        #expect(members[0].value == ResourceNode(.scalar(1.5), line: 2, column: 7))
        let worse = ResourceNode(.scalar("worse"), line: 4, column: 5)
        #expect(members[1].value.content == .list([worse]))
    }

    @Test func namesDecideWhetherAFileIsYAML() throws {
        #expect(try resource("good\t1\n", "a.tsv").tree == nil)
        #expect(try resource("good: 1\n", "a.yml").tree != nil)
    }

    @Test(arguments: [
        ("a: [b\n", "line 2, column 1"), ("a: 1\na: 2\n", "line 2, column 1"),
        ("a: *b\n", "line 1, column 4"), ("", "line 1, column 1"),
        ("a: &x [*x]\n", "line 1, column 8"), ("? [a]\n: 1\n", "line 1, column 3"),
    ])
    func faultsHavePlaces(text: String, place: String) {
        #expect(fault(text)?.hasPrefix(place) == true, "\(fault(text) ?? "no fault")")
        #expect(
            Resource.yamlFaults(in: Array(text.utf8), of: "a.yaml")?.contains("a.yaml:") == true)
    }

    @Test(arguments: [[0xFF, 0xFE, 0x61, 0], [0x61, 0xFF]])
    func otherEncodingsAreRefused(bytes: [UInt8]) {
        #expect(throws: OptionFault.self) { try Resource(parsing: bytes, of: "a.yaml") }
    }
}
