// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyPipelines

struct VariableSubstitutionTests {
    private let environment = ["TOP": "25", "EMPTY": "", "EVIL": "[1, 2]: {", "_x9": "y"]

    private func substitute(_ text: String) throws -> (YAMLNode, [Diagnostic]) {
        let source = PipelineSource(name: "p.yaml", text: text)
        let root = try #require(YAMLDocument(reading: source).root)
        var substitution = VariableSubstitution(source) { environment[$0] }
        let node = substitution.apply(to: root)
        return (node, substitution.faults.faults)
    }

    @Test(arguments: [
        ("${TOP}", YAMLValue.int(25)), ("'${TOP}'", .text("25")), ("1${TOP}", .int(125)),
        ("${EVIL}", .text("[1, 2]: {")), ("${NONE:-abc}", .text("abc")), ("${NONE:-}", .null),
        ("${EMPTY}", .null), ("${EMPTY:-d}", .text("d")), ("${TOP:-9}", .int(25)),
        ("a$b", .text("a$b")), ("$${TOP}", .text("${TOP}")), ("$$${TOP}", .text("$${TOP}")),
        ("${_x9}", .text("y")), ("$", .text("$")), ("a ${TOP} b ${TOP}", .text("a 25 b 25")),
    ])
    func valuesAreReplaced(text: String, value: YAMLValue) throws {
        let (node, faults) = try substitute("k: \(text)\n")
        #expect(faults == [])
        #expect(node.entries?.first?.value.scalar?.value == value)
    }

    @Test func keysAreNotChanged() throws {
        let (node, faults) = try substitute("${TOP}: 1\n")
        #expect(faults == [])
        #expect(node.entries?.first?.key == "${TOP}")
    }

    @Test(arguments: [
        ("é ${NONE} z", DiagnosticCode.unsetVariable, 6, 13), ("${}", .malformedVariable, 3, 6),
        ("${1A}", .malformedVariable, 3, 8), ("a${TOP", .malformedVariable, 4, 9),
        ("${TOP-x}", .malformedVariable, 3, 11), ("'${TOP:+x}'", .malformedVariable, 4, 13),
    ])
    func faultsHavePlaces(
        text: String, code: DiagnosticCode, start: Int, end: Int
    ) throws {
        let (node, faults) = try substitute("k: \(text)\n")
        #expect(faults.map(\.code) == [code])
        #expect(faults.first?.range.start.offset == start)
        #expect(faults.first?.range.end.offset == end)
        #expect(node.entries?.first?.value.isBroken == true)
    }

    @Test func allFaultsOfAllScalarsAreFound() throws {
        let (_, faults) = try substitute("[\"${A} ${B}\", {k: \"${C}\"}]\n")
        #expect(faults.count == 3)
    }
}
