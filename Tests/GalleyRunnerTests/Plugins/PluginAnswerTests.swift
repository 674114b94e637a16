// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import Testing

@testable import GalleyRunner

struct PluginAnswerTests {
    private func evidence(_ answer: String) throws -> Evidence {
        let object = try #require(try JSONValue(parsing: answer).objectValue)
        let kinds: [String: Measure.Kind] = [
            "c": .count, "s": .share, "n": .number(decimals: 1),
        ]
        return try PluginAnswer(object, kinds, "text ü", .characters).evidence()
    }

    @Test func everythingIsRead() throws {
        let said = try evidence(
            """
            {"id":"a","measures":{"c":3,"s":[1,4],"n":2},
             "findings":[{"rule":"r","message":"m","spans":[[0,4],[5,6]],
                          "edits":[{"span":[4,5],"replacement":"-"}],"properties":{"k":1}}],
             "marks":[{"label":"l","span":[5,6]}],
             "explanations":[{"label":"w","contribution":2,"span":[0,4]}]}
            """)
        #expect(said.measures == ["c": .count(3), "s": .share(1, of: 4), "n": .number(2)])
        #expect(said.findings.first?.spans == [0..<4, 5..<7])
        #expect(said.findings.first?.edits == [Edit(4..<5, replacement: "-")])
        #expect(said.marks == [Mark("l", 5..<7)])
        #expect(said.explanations.first?.base == 2)
    }

    @Test func whatIsNotStatedIsLeftOut() throws {
        #expect(try evidence("{\"id\":\"a\",\"measures\":{\"n\":null}}").measures.isEmpty)
        #expect(try evidence("{\"id\":\"a\"}").findings.isEmpty)
    }

    @Test(arguments: [
        ("{\"error\":\"no verbs\"}", "no verbs"),
        ("{\"mesures\":{}}", "unknown key 'mesures'"),
        ("{\"measures\":[]}", "'measures' is not an object"),
        ("{\"measures\":{\"c\":1.5}}", "'measures/c' is not a whole number"),
        ("{\"measures\":{\"s\":0.5}}", "such as [3, 120]"),
        ("{\"measures\":{\"n\":\"2\"}}", "'measures/n' is not a number"),
        ("{\"measures\":{\"z\":2}}", "'z' is not declared"),
        ("{\"findings\":[{\"rule\":\"r\"}]}", "a finding has no 'message'"),
        ("{\"marks\":[{\"label\":\"l\",\"span\":[2,1]}]}", "[2, 1] is not within the text"),
        ("{\"marks\":[{\"label\":\"l\",\"span\":[0,7]}]}", "[0, 7] is not within the text"),
        ("{\"marks\":[{\"label\":\"l\",\"span\":4}]}", "no [beginning, end]"),
    ])
    func faultsAreNamed(_ answer: String, _ expected: String) {
        let error = #expect(throws: ExaminationError.self) { try evidence(answer) }
        #expect(error?.description.contains(expected) == true, "\(error as ExaminationError?)")
    }
}
